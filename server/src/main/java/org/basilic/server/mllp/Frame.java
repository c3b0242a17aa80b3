package org.basilic.server.mllp;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one message, taken out of their frame.
 *
 * @param warning what was not as it should be around it; null for nothing
 */
public record Frame(byte[] bytes, @Nullable Warning warning) {

    /** What was not as it should be, and was taken all the same. */
    public enum Warning {
        /** Bytes stood before the frame. */
        BYTES_BEFORE,
        /** The sign of the end was not followed by a carriage return. */
        BARE_END,
        /** A frame before it was begun and not ended. */
        UNFINISHED_BEFORE
    }
}
