package org.basilic.claim;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of a claim.
 *
 * @param code ICD-10-CM without dot
 * @param presentOnAdmission Y, N, U or W; null where not told
 */
public record ClaimDiagnosis(String code, @Nullable String presentOnAdmission) {

    /** Returns a diagnosis of an outpatient. */
    public static ClaimDiagnosis of(String code) {
        return new ClaimDiagnosis(code, null);
    }
}
