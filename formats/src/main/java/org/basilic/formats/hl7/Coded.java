package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads coded fields: up to three codes for one thing, each with its text and the name of its system. */
final class Coded {

    private static final int[] FIRST_OF_TRIPLET = {1, 4, 10};

    private Coded() {}

    /** One of the codes. */
    record Code(String code, String text, String system) {}

    /** Returns the codes of one repetition of a field that tell anything. */
    static List<Code> of(Segment segment, int field, int repetition) {
        List<Code> codes = new ArrayList<>(1);
        for (int first : FIRST_OF_TRIPLET) {
            String code = segment.text(field, repetition, first).strip();
            String text = segment.text(field, repetition, first + 1).strip();
            if (!code.isEmpty() || !text.isEmpty()) {
                String system = segment.text(field, repetition, first + 2).strip();
                codes.add(new Code(code, text, system));
            }
        }
        return codes;
    }

    static List<Code> of(Segment segment, int field) {
        return of(segment, field, 1);
    }

    /** Knows what texts mean. */
    interface Meaning<M> {
        /** Returns what a text means; null when that is not known. */
        @Nullable
        M of(String text);
    }

    /** Returns what the first code or text means of which that is known; null when none is. */
    static <M> @Nullable M meaning(List<Code> codes, Meaning<M> known) {
        for (Code code : codes) {
            M meant = code.code().isEmpty() ? null : known.of(code.code());
            if (meant == null && !code.text().isEmpty()) {
                meant = known.of(code.text());
            }
            if (meant != null) {
                return meant;
            }
        }
        return null;
    }

    /** Returns the text of the first code that has one, else the first code; empty when there is none. */
    static String text(List<Code> codes) {
        for (Code code : codes) {
            if (!code.text().isEmpty()) {
                return code.text();
            }
        }
        return codes.isEmpty() ? "" : codes.get(0).code();
    }
}
