package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim, or of all claims of a file or provider, before it was judged.
 *
 * @param number of a claim our own number; of a file or provider the sender's number of the batch (TRN02)
 * @param codes every code that was given, in order
 * @param decidedOn the day of the answer
 * @param action WQ taken, U refused, as the receiver says it beside the codes
 * @param charge dollars of the claim or of the batch
 * @param payerClaimNumber the payer's own number of the claim, by which it is found again (REF 1K)
 * @param lines those of which something is said
 */
public record ClaimStatus(
        Level level,
        @Nullable String number,
        List<StatusCode> codes,
        @Nullable LocalDate decidedOn,
        @Nullable String action,
        @Nullable BigDecimal charge,
        @Nullable String payerClaimNumber,
        @Nullable DateSpan service,
        List<LineStatus> lines)
        implements Answer {

    /** What an answer is about. */
    public enum Level {
        /** Everything that a sender sent. */
        FILE,
        /** The claims of one billing provider. */
        PROVIDER,
        /** One claim. */
        CLAIM
    }

    /**
     * What became of one line.
     *
     * @param charge dollars as billed
     * @param control our own number of the line (REF FJ)
     */
    public record LineStatus(
            @Nullable String code,
            List<String> modifiers,
            @Nullable BigDecimal charge,
            @Nullable String control,
            @Nullable DateSpan service,
            List<StatusCode> codes) {

        /** Copies the lists, so that nobody changes them later. */
        public LineStatus {
            modifiers = List.copyOf(modifiers);
            codes = List.copyOf(codes);
            charge = Cents.form(charge);
        }

        /** Whether one of the codes refuses it. */
        public boolean refused() {
            return codes.stream().anyMatch(StatusCode::refused);
        }
    }

    /** Copies the lists and keeps the amount in one form. */
    public ClaimStatus {
        codes = List.copyOf(codes);
        lines = List.copyOf(lines);
        charge = Cents.form(charge);
    }

    /** Whether one of the codes refuses it, or a line of it. */
    public boolean refused() {
        return codes.stream().anyMatch(StatusCode::refused) || lines.stream().anyMatch(LineStatus::refused);
    }

    @Override
    public void to(AnswerTaker taker) {
        taker.take(this);
    }
}
