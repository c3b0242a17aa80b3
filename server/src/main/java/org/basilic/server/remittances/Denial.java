package org.basilic.server.remittances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A denial.
 *
 * @param visit null where the claim is none of ours
 * @param code billed; empty where the whole claim was denied
 * @param meaning of the reason, in our words
 * @param rule that foresaw it or would have prevented it; null where none is known
 * @param foreseen whether the coding of this visit foresaw it
 * @param advice what usually follows
 * @param lastDay on which a claim can be filed; null where not known
 * @param daysLeft to that day, below zero when it is over; null where not known
 * @param revision of the row; a change names the one that it was made on
 */
public record Denial(
        UUID id,
        UUID remittance,
        @Nullable UUID visit,
        String code,
        String carc,
        String rarc,
        String meaning,
        @Nullable String rule,
        boolean foreseen,
        long cents,
        DenialState state,
        String payer,
        String advice,
        @Nullable LocalDate lastDay,
        @Nullable Long daysLeft,
        Instant at,
        long revision) {

    /** Returns in words whether and by what it would have been prevented. */
    public String prevention() {
        if (rule == null) {
            return "no rule would have foreseen it";
        }
        return foreseen ? rule + " foresaw it on this visit" : rule + " looks for it, and did not speak on this visit";
    }
}
