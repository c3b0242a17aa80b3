package org.basilic.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line that the documentation supports.
 *
 * @param modifiers in reporting order
 * @param units at least 1
 * @param administrations ids of the administrations it stands for; empty for a service passed on
 * @param access id of the access, where the record names one
 * @param minutes the documented minutes that the line counts; null for an untimed code
 * @param ndc National Drug Code of a drug, eleven digits, where one is told
 * @param diagnosisPointers places among the diagnoses of the encounter, from 1, the first-listed first
 * @param because at least one reason
 */
public record CodedLine(
        String code,
        List<String> modifiers,
        int units,
        LineKind kind,
        LocalDate serviceDate,
        List<String> administrations,
        @Nullable String access,
        @Nullable Integer minutes,
        @Nullable String ndc,
        List<Integer> diagnosisPointers,
        List<Reason> because) {}
