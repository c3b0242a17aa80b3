package org.basilic.formats.sending;

import java.time.LocalDateTime;

/**
 * A sending that the journal knows.
 *
 * @param out whether it surely went out; if not, the program was stopped on the way and nobody knows
 */
public record Earlier(int number, LocalDateTime at, String file, boolean out) {

    /** Returns when and how, in words that go on a sentence. */
    public String inWords() {
        return out
                ? "sent on " + at.toLocalDate() + " as number " + number
                : "about to be sent on " + at.toLocalDate() + " as number " + number + " to " + file
                        + ", and stopped on the way: look whether it arrived";
    }
}
