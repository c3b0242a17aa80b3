package org.basilic.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement of one transaction that we sent (999).
 *
 * @param group control number of our group (AK102)
 * @param transaction control number of our transaction (AK202)
 * @param verdict null where it could not be read
 * @param codes why it was refused as a whole (IK502 and later)
 */
public record TransactionAnswer(
        @Nullable String group,
        @Nullable String transaction,
        @Nullable Verdict verdict,
        List<String> codes,
        List<SyntaxError> errors)
        implements Answer {

    /** Copies the lists, so that nobody changes them later. */
    public TransactionAnswer {
        codes = List.copyOf(codes);
        errors = List.copyOf(errors);
    }

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}
