package org.basilic.server.trail;

import org.jspecify.annotations.Nullable;

/**
 * How a facility's trail was found.
 *
 * @param rows that were looked at
 * @param seq of the last row
 * @param checkpoints that the trail was held against
 * @param firstBad number of the first row that is not as it was written, or is missing; null for none
 * @param what is wrong there; null for nothing
 */
public record TrailReport(
        String facility,
        long rows,
        long seq,
        int checkpoints,
        @Nullable Long firstBad,
        @Nullable String what) {

    /** Whether every row is as it was written, and none is missing. */
    public boolean whole() {
        return firstBad == null;
    }
}
