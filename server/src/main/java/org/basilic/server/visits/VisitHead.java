package org.basilic.server.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a visit.
 *
 * @param label the last characters of the encounter's id
 * @param version of the record
 * @param revision of the row; a change names the one that it was made on
 * @param cents what the facility would charge for the lines; null where that is not known
 * @param findings errors and warnings
 * @param questions open ones
 */
public record VisitHead(
        UUID id,
        String label,
        long version,
        long revision,
        Stage stage,
        Status status,
        String policy,
        String unit,
        LocalDate serviceDate,
        int risk,
        @Nullable Long cents,
        int findings,
        int questions,
        @Nullable String topRule,
        @Nullable String patientRef,
        Instant receivedAt,
        Instant changedAt) {}
