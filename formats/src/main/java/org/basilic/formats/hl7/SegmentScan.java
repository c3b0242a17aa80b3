package org.basilic.formats.hl7;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.model.ProblemCode;

/**
 * Finds the segments and fields of a message in one pass, and counts while it does. It is used for one message after another,
 * by one thread.
 */
final class SegmentScan {

    private static final int LETTERS = 36;
    private static final byte FIELD = 1;
    private static final byte REPETITION = 2;
    private static final byte COMPONENT = 3;
    private static final byte SUBCOMPONENT = 4;
    private static final byte ESCAPE = 5;
    private static final byte LINE = 6;

    private final MessageLimits limits;
    private final byte[] signs = new byte[128];
    private final int[] occurrences = new int[LETTERS * LETTERS * LETTERS];
    private Delimiters delimiters = Delimiters.USUAL;
    private int[] starts = new int[1 << 10];
    private int used;
    private String text = "";
    private String name = "";
    private int occurrence;
    private int first;

    SegmentScan(MessageLimits limits) {
        this.limits = limits;
        learn(delimiters);
    }

    private void learn(Delimiters declared) {
        Arrays.fill(signs, (byte) 0);
        signs[declared.field()] = FIELD;
        signs[declared.repetition()] = REPETITION;
        signs[declared.component()] = COMPONENT;
        signs[declared.subcomponent()] = SUBCOMPONENT;
        signs[declared.escape()] = ESCAPE;
        signs['\r'] = LINE;
        signs['\n'] = LINE;
        delimiters = declared;
    }

    /**
     * Returns the segments of a message.
     *
     * @param message begins with a header that declares these signs
     * @throws RefusedMessageException when a line is no segment, or something is more than the limits allow
     */
    List<Segment> segments(String message, Delimiters declared, Charset encoding) throws RefusedMessageException {
        if (!declared.equals(delimiters)) {
            learn(declared);
        }
        text = message;
        used = 0;
        MessageText shared = new MessageText(message, declared, encoding);
        List<Segment> found = new ArrayList<>(32);
        try {
            int at = 0;
            while (at < message.length()) {
                if (sign(at) == LINE) {
                    at++;
                } else {
                    Segment segment = segment(shared, at, found.size());
                    found.add(segment);
                    at = segment.end();
                }
            }
        } finally {
            for (Segment segment : found) {
                occurrences[key(segment.name())] = 0;
            }
            text = "";
        }
        shared.starts(Arrays.copyOf(starts, used));
        return found;
    }

    private Segment segment(MessageText shared, int from, int before) throws RefusedMessageException {
        int at = from + 3;
        boolean divided = at >= text.length() || sign(at) == FIELD || sign(at) == LINE;
        if (!divided || !isName(text, from)) {
            throw new RefusedMessageException(
                    "line " + (before + 1),
                    ProblemCode.NOT_HL7,
                    "a line that is no segment",
                    "three capitals or digits that name a segment, and the sign that divides fields");
        }
        if (before == limits.segments()) {
            throw tooMany("line " + (before + 1), limits.segments(), "segments");
        }
        name = text.substring(from, at);
        occurrence = occurrences[key(name)] + 1;
        first = used;
        if (from == 0) {
            start(4);
            for (at = 8; at < text.length() && sign(at) != FIELD && sign(at) != LINE; ) {
                at++;
            }
        }
        int end = fields(at, from == 0 ? 2 : 1);
        occurrences[key(name)] = occurrence;
        return new Segment(shared, name, end, first, used - first, occurrence);
    }

    /** Finds the fields up to the end of the line, and returns that. */
    private int fields(int from, int firstField) throws RefusedMessageException {
        int repetitions = 1;
        int components = 1;
        int subcomponents = 1;
        for (int at = from; at < text.length(); at++) {
            byte sign = sign(at);
            if (sign == 0) {
                continue;
            }
            if (sign == LINE) {
                return at;
            }
            switch (sign) {
                case FIELD -> {
                    start(at + 1);
                    repetitions = 1;
                    components = 1;
                    subcomponents = 1;
                }
                case REPETITION -> {
                    repetitions++;
                    components = 1;
                    subcomponents = 1;
                }
                case COMPONENT -> {
                    components++;
                    subcomponents = 1;
                }
                case SUBCOMPONENT -> subcomponents++;
                default -> checkEscape(at, firstField);
            }
            int field = used - first + firstField - 1;
            if (field > limits.fields()) {
                throw tooMany(place(limits.fields()), limits.fields(), "fields");
            } else if (repetitions > limits.repetitions()) {
                throw tooMany(place(field), limits.repetitions(), "repetitions");
            } else if (components > limits.components()) {
                throw tooMany(place(field), limits.components(), "components");
            } else if (subcomponents > limits.components()) {
                throw tooMany(place(field), limits.components(), "subcomponents");
            }
        }
        return text.length();
    }

    /** Refuses an escape of more bytes than the limit; what only looks like its beginning stays text. */
    private void checkEscape(int at, int firstField) throws RefusedMessageException {
        if (!text.startsWith("X", at + 1)) {
            return;
        }
        int end = at + 2;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (end - at - 1 > limits.escape() && end < text.length() && sign(end) == ESCAPE) {
            throw tooMany(place(used - first + firstField - 1), limits.escape(), "signs of one escape");
        }
    }

    private byte sign(int at) {
        char c = text.charAt(at);
        return c < 128 ? signs[c] : 0;
    }

    private void start(int at) {
        if (used == starts.length) {
            starts = Arrays.copyOf(starts, 2 * used);
        }
        starts[used++] = at;
    }

    private String place(int field) {
        return name + "[" + occurrence + "]-" + field;
    }

    private static RefusedMessageException tooMany(String place, int most, String what) {
        return new RefusedMessageException(
                place, ProblemCode.TOO_LARGE, "more than " + most + " " + what, "at most " + most);
    }

    /** Tells whether a segment's name stands here. */
    static boolean isName(String text, int at) {
        return at + 3 <= text.length()
                && isCapital(text.charAt(at))
                && (isCapital(text.charAt(at + 1)) || isDigit(text.charAt(at + 1)))
                && (isCapital(text.charAt(at + 2)) || isDigit(text.charAt(at + 2)));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int key(String name) {
        return (Character.digit(name.charAt(0), LETTERS) * LETTERS + Character.digit(name.charAt(1), LETTERS)) * LETTERS
                + Character.digit(name.charAt(2), LETTERS);
    }
}
