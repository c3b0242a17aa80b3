package org.basilic.server.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question with what became of it.
 *
 * @param visitVersion version of the record about which it was asked
 * @param answerVersion version of the record that the answer made; null where it made none
 */
public record Question(
        UUID id,
        UUID visit,
        long visitVersion,
        @Nullable String administration,
        AskedFact fact,
        @Nullable String rule,
        String unit,
        QuestionState state,
        long revision,
        String askedBy,
        Instant askedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Long answerVersion,
        String text,
        @Nullable String answer) {

    /** Returns how long it took to be answered; null while it is open. */
    public @Nullable Duration turnaround() {
        return answeredAt == null ? null : Duration.between(askedAt, answeredAt);
    }

    /** Returns the whole minutes that it took to be settled, or that it has been waiting until now. */
    public long minutes(Instant now) {
        return Duration.between(askedAt, answeredAt == null ? now : answeredAt).toMinutes();
    }
}
