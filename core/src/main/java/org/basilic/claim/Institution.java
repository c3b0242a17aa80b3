package org.basilic.claim;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only an institutional claim says.
 *
 * @param statement the days that the claim covers
 * @param admission when the patient came; null where the claim does not say
 * @param admissionType one digit, such as 3 elective
 * @param admissionSource one character
 * @param patientStatus two digits, such as 01 discharged home
 * @param reasonsForVisit diagnoses that the patient came with, without dots; up to 3
 * @param conditions condition codes
 * @param occurrences occurrence codes with their days
 * @param values value codes with their amounts
 */
public record Institution(
        @Nullable DateSpan statement,
        @Nullable LocalDateTime admission,
        @Nullable String admissionType,
        @Nullable String admissionSource,
        @Nullable String patientStatus,
        List<String> reasonsForVisit,
        List<String> conditions,
        List<Occurrence> occurrences,
        List<ValueCode> values) {

    /** Copies the lists, so that nobody changes them later. */
    public Institution {
        reasonsForVisit = List.copyOf(reasonsForVisit);
        conditions = List.copyOf(conditions);
        occurrences = List.copyOf(occurrences);
        values = List.copyOf(values);
    }
}
