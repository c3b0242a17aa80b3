package org.basilic.remittance;

import org.jspecify.annotations.Nullable;

/** Whether a file or a part of it was taken. */
public enum Verdict {
    /** Taken. */
    ACCEPTED,
    /** Taken although errors were found. */
    WITH_ERRORS,
    /** Taken in part: some transactions are refused. */
    PARTLY,
    /** Refused. */
    REJECTED;

    /** Returns the verdict of the letter of an acknowledgement, or null when it is none. */
    public static @Nullable Verdict of(String letter) {
        return switch (letter) {
            case "A" -> ACCEPTED;
            case "E" -> WITH_ERRORS;
            case "P" -> PARTLY;
            // The others say why security or assurance failed, which refuses as well.
            case "R", "M", "W", "X" -> REJECTED;
            default -> null;
        };
    }

    /** Whether something must be sent again. */
    public boolean refused() {
        return this == PARTLY || this == REJECTED;
    }
}
