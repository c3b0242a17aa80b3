package org.basilic.formats.hl7;

/**
 * One segment of a message. Fields, repetitions, components and subcomponents are counted from 1, as the standard counts
 * them; what is not there is empty. In the header, field 1 is the sign that divides fields.
 */
final class Segment {

    private final String text;
    private final Delimiters delimiters;
    private final int occurrence;

    Segment(String text, Delimiters delimiters, int occurrence) {
        this.text = text;
        this.delimiters = delimiters;
        this.occurrence = occurrence;
    }

    /** Returns the three letters of the segment. */
    String name() {
        return text.length() < 3 ? text : text.substring(0, 3);
    }

    /** Returns how many segments of this name came up to this one in its message, itself counted. */
    int occurrence() {
        return occurrence;
    }

    /** Returns where a field stands, such as {@code RXA[2]-3}. */
    String place(int field) {
        return name() + "[" + occurrence + "]-" + field;
    }

    /** Returns a field as it stands, repetitions and escapes untouched. */
    String raw(int field) {
        boolean header = name().equals("MSH");
        if (header && field == 1) {
            return String.valueOf(delimiters.field());
        }
        return part(text, delimiters.field(), header ? field : field + 1);
    }

    /** Returns how many repetitions a field has; 0 when it is empty. */
    int repetitions(int field) {
        String raw = raw(field);
        if (raw.isEmpty()) {
            return 0;
        }
        int count = 1;
        for (int i = 0; i < raw.length(); i++) {
            count += raw.charAt(i) == delimiters.repetition() ? 1 : 0;
        }
        return count;
    }

    /** Returns the first component of the first repetition of a field, without escapes. */
    String text(int field) {
        return text(field, 1, 1);
    }

    /** Returns a component of the first repetition of a field, without escapes. */
    String text(int field, int component) {
        return text(field, 1, component);
    }

    /** Returns the first subcomponent of a component, without escapes. */
    String text(int field, int repetition, int component) {
        return text(field, repetition, component, 1);
    }

    /** Returns a subcomponent, without escapes. */
    String text(int field, int repetition, int component, int subcomponent) {
        String raw = raw(field);
        if (name().equals("MSH") && field == 2) {
            return raw;
        }
        String one = part(raw, delimiters.repetition(), repetition);
        String of = part(part(one, delimiters.component(), component), delimiters.subcomponent(), subcomponent);
        return Escapes.without(of, delimiters);
    }

    private static String part(String text, char divider, int number) {
        int from = 0;
        for (int i = 1; i < number; i++) {
            int next = text.indexOf(divider, from);
            if (next < 0) {
                return "";
            }
            from = next + 1;
        }
        int to = text.indexOf(divider, from);
        return to < 0 ? text.substring(from) : text.substring(from, to);
    }
}
