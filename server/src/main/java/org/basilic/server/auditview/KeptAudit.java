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
        int messages) {

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
