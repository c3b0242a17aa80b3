package org.basilic.formats.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * An element of a resource with those of its properties that are read; it lives only until its resource has been made a
 * record. Asking for a property in another form than it has ends in the refusal of the resource.
 */
final class Element {

    private static final int FEW = 4;

    private final @Nullable Element parent;
    private final String name;
    private final int index;
    private String[] names = new String[FEW];
    private Object[] values = new Object[FEW];
    private int size;

    /**
     * Makes an element without properties.
     *
     * @param parent the element in which it stands; null for a resource
     * @param name its name there
     * @param index its place in the list there; -1 where it stands alone
     */
    Element(@Nullable Element parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Adds a property: a text, a number, a truth value, an element, or a list of these. */
    void add(String property, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = property;
        values[size++] = value;
    }

    boolean has(String property) {
        return value(property) != null;
    }

    /** Returns the text of a property without the spaces around it; null when it is not there or empty. */
    @Nullable
    String text(String property) throws BrokenResourceException {
        Object value = value(property);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            String stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        throw broken(property, value, "a text");
    }

    @Nullable
    BigDecimal number(String property) throws BrokenResourceException {
        Object value = value(property);
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        throw broken(property, value, "a number");
    }

    /** Returns the truth value of a property; null when it is not there. */
    @Nullable
    Boolean truth(String property) throws BrokenResourceException {
        Object value = value(property);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw broken(property, value, "true or false");
    }

    @Nullable
    Element element(String property) throws BrokenResourceException {
        Object value = value(property);
        if (value == null || value instanceof Element) {
            return (Element) value;
        }
        throw broken(property, value, "an object");
    }

    /** Returns the elements of a list; empty when it is not there. */
    List<Element> elements(String property) throws BrokenResourceException {
        Object value = value(property);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw broken(property, value, "an array");
        }
        List<Element> elements = new ArrayList<>(list.size());
        for (Object one : list) {
            if (!(one instanceof Element element)) {
                throw broken(property, one, "objects in the array");
            }
            elements.add(element);
        }
        return elements;
    }

    /** Returns the path of a property from the resource on, such as {@code dosage.dose.value}. */
    String path(String property) {
        StringBuilder path = new StringBuilder(property);
        for (Element at = this; at != null && at.parent != null; at = at.parent) {
            path.insert(0, at.name + (at.index < 0 ? "" : "[" + at.index + "]") + ".");
        }
        return path.toString();
    }

    /** Makes the refusal of the resource for a property without which nothing can be told. */
    BrokenResourceException missing(String property, String wanted) {
        return new BrokenResourceException(path(property), ProblemCode.BROKEN_RESOURCE, "nothing", wanted);
    }

    private BrokenResourceException broken(String property, Object value, String wanted) {
        return new BrokenResourceException(path(property), ProblemCode.BROKEN_RESOURCE, kind(value), wanted);
    }

    private @Nullable Object value(String property) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(property)) {
                return values[i];
            }
        }
        return null;
    }

    private static String kind(Object value) {
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof BigDecimal) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof Element ? "an object" : "an array";
    }
}
