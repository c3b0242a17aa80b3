package org.basilic.remittance;

import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement of a whole interchange that we sent (TA1).
 *
 * @param interchange control number of our interchange
 * @param verdict null where it could not be read
 * @param note three digits of what was found; 000 for nothing
 */
public record InterchangeAnswer(
        @Nullable String interchange,
        @Nullable Verdict verdict,
        @Nullable String note) implements Answer {

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}
