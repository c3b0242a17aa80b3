package org.basilic.formats.hl7;

/**
 * How large a message may be; a larger one is refused by name, and the next one is read.
 *
 * @param bytes of one message, without its frame
 * @param segments of one message
 * @param fields of one segment, empty ones counted
 * @param repetitions of one field
 * @param components of one repetition, and subcomponents of one component
 * @param escape characters between the two signs of an escape that holds bytes
 */
record MessageLimits(int bytes, int segments, int fields, int repetitions, int components, int escape) {

    private static final MessageLimits STANDARD = new MessageLimits(16 << 20, 10_000, 200, 1_000, 100, 64);

    /** Refuses limits under which no header could be read. */
    MessageLimits {
        if (bytes < 1 || segments < 1 || fields < 12 || repetitions < 1 || components < 2 || escape < 1) {
            throw new IllegalArgumentException("limits under which no message can be read");
        }
    }

    /** Returns the limits that hold unless somebody sets others. */
    static MessageLimits standard() {
        return STANDARD;
    }
}
