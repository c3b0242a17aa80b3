package org.basilic.formats.hl7;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One segment of a message. Fields, repetitions, components and subcomponents are counted from 1, as the standard counts
 * them; what is not there is empty. In the header, field 1 is the sign that divides fields. Nothing is made of a field before
 * it is asked for.
 */
public final class Segment {

    private static final String HEADER = "MSH";
    private static final String EXPLICIT_NULL = "\"\"";

    private final MessageText shared;
    private final String name;
    private final int end;
    private final int first;
    private final int fields;
    private final int occurrence;
    /** The number of the first field that has a beginning of its own, less one: in the header the first has none. */
    private final int unlisted;

    /**
     * Makes a segment of a message.
     *
     * @param end where it ends in the message, the sign after it not counted
     * @param first which of the message's fields is its first one; in the header that is field 2
     * @param fields how many fields begin in it
     */
    Segment(MessageText shared, String name, int end, int first, int fields, int occurrence) {
        this.shared = shared;
        this.name = name;
        this.end = end;
        this.first = first;
        this.fields = fields;
        this.occurrence = occurrence;
        this.unlisted = name.equals(HEADER) ? 1 : 0;
    }

    /** Makes a segment that stands alone. */
    Segment(String text, Delimiters delimiters, int occurrence) {
        this.shared = new MessageText(text, delimiters, StandardCharsets.UTF_8);
        this.name = text.length() < 3 ? text : text.substring(0, 3);
        this.end = text.length();
        this.first = 0;
        int[] starts = new int[text.length()];
        int found = 0;
        for (int at = text.indexOf(delimiters.field()); at >= 0; at = text.indexOf(delimiters.field(), at + 1)) {
            starts[found++] = at + 1;
        }
        this.fields = found;
        this.occurrence = occurrence;
        this.unlisted = name.equals(HEADER) ? 1 : 0;
        shared.starts(Arrays.copyOf(starts, found));
    }

    /** Returns the three letters of the segment. */
    public String name() {
        return name;
    }

    /** Returns how many segments of this name came up to this one in its message, itself counted. */
    public int occurrence() {
        return occurrence;
    }

    /** Returns where in the message it ends. */
    int end() {
        return end;
    }

    /** Returns how many fields it has, empty ones counted. */
    public int fields() {
        return fields + unlisted;
    }

    /** Returns where a field stands, such as {@code RXA[2]-3}. */
    public String place(int field) {
        return name + "[" + occurrence + "]-" + field;
    }

    /** Returns a field as it stands, repetitions and escapes untouched. */
    public String raw(int field) {
        if (field == 1 && unlisted == 1) {
            return String.valueOf(shared.delimiters.field());
        }
        int start = start(field);
        return start < 0 ? "" : shared.text.substring(start, end(field));
    }

    /** Returns how many repetitions a field has; 0 when it is empty. */
    public int repetitions(int field) {
        if (isSigns(field)) {
            return raw(field).isEmpty() ? 0 : 1;
        }
        int start = start(field);
        int stop = start < 0 ? start : end(field);
        if (start == stop) {
            return 0;
        }
        int count = 1;
        for (int at = start; at < stop; at++) {
            count += shared.text.charAt(at) == shared.delimiters.repetition() ? 1 : 0;
        }
        return count;
    }

    /** Returns the first component of the first repetition of a field, without escapes. */
    public String text(int field) {
        return text(field, 1, 1);
    }

    /** Returns a component of the first repetition of a field, without escapes. */
    public String text(int field, int component) {
        return text(field, 1, component);
    }

    /** Returns the first subcomponent of a component, without escapes. */
    public String text(int field, int repetition, int component) {
        return text(field, repetition, component, 1);
    }

    /** Returns a subcomponent, without escapes; empty when it is not there, or is an explicit null. */
    public String text(int field, int repetition, int component, int subcomponent) {
        String part = part(field, repetition, component, subcomponent);
        if (part.equals(EXPLICIT_NULL)) {
            return "";
        }
        return isSigns(field) ? part : Escapes.without(part, shared.delimiters, shared.encoding);
    }

    /** Tells whether a field says that there is nothing: two quotes, which is more than not to be there. */
    boolean isExplicitNull(int field) {
        return isExplicitNull(field, 1, 1);
    }

    /** Tells whether a component says that there is nothing: two quotes, which is more than not to be there. */
    boolean isExplicitNull(int field, int repetition, int component) {
        return part(field, repetition, component, 1).equals(EXPLICIT_NULL);
    }

    private String part(int field, int repetition, int component, int subcomponent) {
        if (isSigns(field)) {
            return repetition == 1 && component == 1 && subcomponent == 1 ? raw(field) : "";
        }
        int begin = start(field);
        if (begin < 0) {
            return "";
        }
        String text = shared.text;
        int stop = end(field);
        char repeats = shared.delimiters.repetition();
        char divides = shared.delimiters.component();
        char subdivides = shared.delimiters.subcomponent();
        // How many signs of each kind are still to come before the part begins; below zero when it is not there.
        int repetitions = repetition - 1;
        int components = component - 1;
        int subcomponents = subcomponent - 1;
        int at = begin;
        for (; at < stop; at++) {
            char c = text.charAt(at);
            if (c != repeats && c != divides && c != subdivides) {
                continue;
            }
            if (repetitions == 0 && components == 0 && subcomponents == 0) {
                break;
            }
            if (c == repeats) {
                if (repetitions-- == 0) {
                    return "";
                }
            } else if (repetitions > 0) {
                continue;
            } else if (c == divides) {
                if (components-- == 0) {
                    return "";
                }
            } else if (components == 0) {
                subcomponents--;
            }
            begin = at + 1;
        }
        boolean there = repetitions == 0 && components == 0 && subcomponents == 0;
        return there && begin < at ? text.substring(begin, at) : "";
    }

    private boolean isSigns(int field) {
        return field <= 2 && unlisted == 1;
    }

    private int start(int field) {
        int index = field - 1 - unlisted;
        return index < 0 || index >= fields ? -1 : shared.start(first + index);
    }

    private int end(int field) {
        int next = start(field + 1);
        return next < 0 ? end : next - 1;
    }
}
