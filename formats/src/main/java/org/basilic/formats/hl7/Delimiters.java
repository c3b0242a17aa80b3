package org.basilic.formats.hl7;

import org.basilic.model.ProblemCode;

/** The signs that divide a message, as its header declares them. */
record Delimiters(char field, char component, char repetition, char escape, char subcomponent) {

    static final Delimiters USUAL = new Delimiters('|', '^', '~', '\\', '&');

    /**
     * Reads the signs from a header.
     *
     * @param message begins with {@code MSH}
     * @throws RefusedMessageException when MSH-2 has fewer than four signs or more than five, or a sign is repeated, or could
     *     be part of a name or number; a fifth sign marks texts that were cut off and divides nothing
     */
    static Delimiters of(String message) throws RefusedMessageException {
        char field = sign(message, 3);
        int end = 4;
        while (end < message.length() && end < 10 && message.charAt(end) != field && message.charAt(end) >= ' ') {
            end++;
        }
        if (end < 8 || end > 9) {
            throw refused(end < 8 ? "too few signs" : "too many signs");
        }
        for (int i = 4; i < end; i++) {
            if (message.lastIndexOf(sign(message, i), i - 1) >= 3) {
                throw refused("a sign that is there twice");
            }
        }
        return new Delimiters(field, message.charAt(4), message.charAt(5), message.charAt(6), message.charAt(7));
    }

    private static char sign(String message, int at) throws RefusedMessageException {
        char sign = at < message.length() ? message.charAt(at) : ' ';
        boolean divides = sign > ' ' && sign < 0x7F && sign != '"' && !Character.isLetterOrDigit(sign);
        if (!divides) {
            throw refused(at < message.length() ? "a letter, digit, blank or quote as a sign" : "too few signs");
        }
        return sign;
    }

    private static RefusedMessageException refused(String found) {
        return new RefusedMessageException(
                "MSH[1]-2", ProblemCode.NOT_HL7, found, "five different signs after MSH, such as |^~\\&");
    }
}
