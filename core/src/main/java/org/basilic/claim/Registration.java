package org.basilic.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What registration knows of a visit and the chart does not: who pays, under which numbers.
 *
 * @param encounter id of the encounter
 * @param account the patient's account for the visit, at most 17 characters; becomes the claim's number
 * @param payer key of a payer in the site file
 * @param coverage of the payer: names and numbers of the payer itself are filled from the site file
 * @param frequency 1 original, 7 replacement, 8 void
 * @param payerClaimNumber needed for 7 and 8
 * @param admissionType admissionSource and patientStatus: institutional claims; null takes the site's usual
 */
public record Registration(
        String encounter,
        String account,
        @Nullable String medicalRecordNumber,
        String payer,
        Coverage coverage,
        Insured patient,
        @Nullable String priorAuthorization,
        @Nullable String referral,
        String frequency,
        @Nullable String payerClaimNumber,
        @Nullable String admissionType,
        @Nullable String admissionSource,
        @Nullable String patientStatus,
        List<String> reasonsForVisit,
        List<Clinician> clinicians) {

    /** Copies the lists, so that nobody changes them later. */
    public Registration {
        reasonsForVisit = List.copyOf(reasonsForVisit);
        clinicians = List.copyOf(clinicians);
    }
}
