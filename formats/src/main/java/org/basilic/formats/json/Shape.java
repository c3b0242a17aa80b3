package org.basilic.formats.json;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The properties that one kind of object has, and those that it must have. */
final class Shape {

    /** More than the schema has kinds of object. */
    static final int MOST = 24;

    private static final AtomicInteger MADE = new AtomicInteger();

    private final long[] bits = new long[Key.values().length];
    private final int number;
    private final List<Key> keys;
    private final List<Key> required;
    private final long requiredBits;
    private final String listed;

    private Shape(int number, List<Key> required, List<Key> keys) {
        if (keys.size() > Long.SIZE) {
            throw new IllegalArgumentException("more properties than bits");
        }
        this.number = number;
        this.keys = keys;
        this.required = required;
        this.listed = keys.stream().map(Key::toString).collect(Collectors.joining(", "));
        for (int i = 0; i < keys.size(); i++) {
            bits[keys.get(i).ordinal()] = 1L << i;
        }
        long all = 0;
        for (Key key : required) {
            all |= bit(key);
        }
        this.requiredBits = all;
    }

    /** Returns the shape of an object with these properties, none of which it must have. */
    static Shape of(Key... keys) {
        return new Shape(MADE.getAndIncrement(), List.of(), List.of(keys));
    }

    /** Returns the same shape with properties that must be there. */
    Shape requiring(Key... wanted) {
        return new Shape(number, List.of(wanted), keys);
    }

    /** Returns the bit that stands for the property, or 0 when the object has no such property. */
    long bit(Key key) {
        return bits[key.ordinal()];
    }

    /** Returns the names of all properties, for the eyes of whoever wrote another one. */
    String listed() {
        return listed;
    }

    /** Returns a number that no other shape has, below {@link #MOST}. */
    int number() {
        return number;
    }

    /** Whether all properties that must be there are among these bits. */
    boolean complete(long seen) {
        return (seen & requiredBits) == requiredBits;
    }

    List<Key> required() {
        return required;
    }
}
