package org.basilic.formats.x12.structure;

import java.time.LocalDate;
import java.util.List;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Forms;
import org.basilic.formats.x12.Segment;

/**
 * What an element or component of one use of a segment must be.
 *
 * @param component 0 for an element that is no composite
 * @param type AN text, ID code, N whole number, R decimal, DT date of eight digits, TM time, P date or dates in the form that the
 *     element before it names
 * @param codes those allowed; empty where they are many or not known here
 */
record ElementRule(int element, int component, Type type, int min, int max, boolean required, List<String> codes) {

    enum Type {
        AN,
        ID,
        N,
        R,
        DT,
        TM,
        P
    }

    String text(Segment segment) {
        return component == 0 ? segment.element(element) : segment.component(element, component);
    }

    /** Whether a text that is not empty is as the rule wants it. */
    boolean good(String text, Segment segment) {
        return form(text, segment) && (codes.isEmpty() || codes.contains(text));
    }

    /** Returns what is wrong with a text that is not good, or that must stand and is empty. */
    Wrong wrong(String text, Segment segment) {
        if (text.isEmpty()) {
            return new Wrong(FaultKind.MISSING_ELEMENT, "nothing", wanted());
        }
        FaultKind kind = form(text, segment) ? FaultKind.CODE : FaultKind.FORM;
        return new Wrong(kind, Forms.shown(text), wanted());
    }

    private boolean form(String text, Segment segment) {
        int length = text.length();
        return switch (type) {
            case AN, ID -> length >= min && length <= max && clean(text);
            case N, R -> number(text);
            case DT -> Forms.date(text) != null;
            case TM -> Forms.time(text);
            case P -> length <= max && period(text, format(segment));
        };
    }

    private boolean number(String text) {
        int digits = 0;
        int points = 0;
        int length = text.length();
        for (int i = length > 0 && text.charAt(0) == '-' ? 1 : 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && type == Type.R) {
                points++;
            } else {
                return false;
            }
        }
        return points <= 1 && digits >= min && digits <= max;
    }

    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private String format(Segment segment) {
        return component == 0 ? segment.element(element - 1) : segment.component(element, component - 1);
    }

    private static boolean period(String text, String format) {
        return switch (format) {
            case "D8" -> Forms.date(text) != null;
            case "RD8" -> {
                LocalDate from = text.length() == 17 ? Forms.date(text.substring(0, 8)) : null;
                LocalDate to = from != null && text.charAt(8) == '-' ? Forms.date(text.substring(9)) : null;
                yield from != null && to != null && !to.isBefore(from);
            }
            case "DT" ->
                text.length() == 12 && Forms.date(text.substring(0, 8)) != null && Forms.time(text.substring(8));
            case "TM" -> text.length() == 4 && Forms.time(text);
            default -> true;
        };
    }

    private String wanted() {
        if (!codes.isEmpty()) {
            return "one of " + String.join(" ", codes);
        }
        return switch (type) {
            case AN -> "%d to %d signs".formatted(min, max);
            case ID -> "a code of %d to %d signs".formatted(min, max);
            case N -> "a whole number of %d to %d digits".formatted(min, max);
            case R -> "a number of %d to %d digits".formatted(min, max);
            case DT -> "a date of eight digits";
            case TM -> "a time of four to eight digits";
            case P -> "a date in the form that is named, or two of which the second is not before the first";
        };
    }

    /** What is wrong with an element. */
    record Wrong(FaultKind kind, String found, String wanted) {}
}
