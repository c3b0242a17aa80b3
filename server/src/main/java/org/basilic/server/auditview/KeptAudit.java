package org.basilic.server.auditview;

import java.time.Instant;
import java.util.UUID;
import org.basilic.audit.ErrorRate;
import org.jspecify.annotations.Nullable;

/**
 * An audit that was made.
 *
 * @param seed of the sample; null where all visits were looked at
 * @param overVisits visits with more billed than supported
 * @param over discrepancies of that direction
 * @param messages things in the files that could not be read
 * @param withoutVisit claims of none of the visits
 * @param money null for those who see none
 */
public record KeptAudit(
        UUID id,
        String byWhom,
        Instant at,
        int population,
        int audited,
        @Nullable Long seed,
        int overVisits,
        int underVisits,
        int over,
        int under,
        int neither,
        int messages,
        int withoutVisit,
        @Nullable Cents money) {

    /**
     * What the discrepancies come to, in cents.
     *
     * @param charged charges billed without support
     * @param over that Medicare is expected to allow too much for; null where an amount is not known
     * @param under the same for too little
     */
    public record Cents(
            long charged, @Nullable Long over, @Nullable Long under) {}

    /** Returns the exact interval of a sample; null where all visits were looked at. */
    public @Nullable ErrorRate overRate() {
        return rate(overVisits);
    }

    /** Returns the exact interval of a sample; null where all visits were looked at. */
    public @Nullable ErrorRate underRate() {
        return rate(underVisits);
    }

    private @Nullable ErrorRate rate(int found) {
        return seed == null || audited == 0 ? null : ErrorRate.of(found, audited);
    }
}
