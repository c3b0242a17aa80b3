package org.basilic.formats.sending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the journal keeps it.
 *
 * @param number the provider's number of the claim
 * @param frequency 1 original, 7 replacement, 8 void
 * @param day first day of service; null where the claim has none
 */
public record SentClaim(
        String number, String frequency, @Nullable LocalDate day) {

    /** Whether it says itself that it follows an earlier one. */
    public boolean follows() {
        return "7".equals(frequency) || "8".equals(frequency);
    }
}
