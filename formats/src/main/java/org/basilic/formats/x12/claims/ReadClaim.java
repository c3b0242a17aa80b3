package org.basilic.formats.x12.claims;

import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.Transmission;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.SegmentPlace;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a file had it.
 *
 * @param from who sent it to whom; what the file does not say is empty
 * @param place of its CLM
 * @param faults of the claim, and of the subscriber and provider before it where it is the first under them
 * @param made the day on which its group says that it was made (GS04); null where it does not say
 */
public record ReadClaim(
        Claim claim,
        Transmission from,
        SegmentPlace place,
        List<Fault> faults,
        @Nullable LocalDate made) {

    /** Copies the list, so that nobody changes it later. */
    public ReadClaim {
        faults = List.copyOf(faults);
    }
}
