package org.basilic.formats.json;

import java.util.List;
import java.util.stream.Collectors;

/** The properties that one kind of object has, and those that it must have. */
final class Shape {

    private final long[] bits = new long[Key.values().length];
    private final List<Key> keys;
    private final List<Key> required;
    private final String listed;

    private Shape(List<Key> required, List<Key> keys) {
        if (keys.size() > Long.SIZE) {
            throw new IllegalArgumentException("more properties than bits");
        }
        this.keys = keys;
        this.required = required;
        this.listed = keys.stream().map(Key::toString).collect(Collectors.joining(", "));
        for (int i = 0; i < keys.size(); i++) {
            bits[keys.get(i).ordinal()] = 1L << i;
        }
    }

    /** Returns the shape of an object with these properties, none of which it must have. */
    static Shape of(Key... keys) {
        return new Shape(List.of(), List.of(keys));
    }

    /** Returns the same shape with properties that must be there. */
    Shape requiring(Key... wanted) {
        return new Shape(List.of(wanted), keys);
    }

    /** Returns the bit that stands for the property, or 0 when the object has no such property. */
    long bit(Key key) {
        return bits[key.ordinal()];
    }

    /** Returns the names of all properties, for the eyes of whoever wrote another one. */
    String listed() {
        return listed;
    }

    List<Key> required() {
        return required;
    }
}
