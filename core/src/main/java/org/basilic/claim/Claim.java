package org.basilic.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim.
 *
 * @param number the provider's own number for the claim (CLM01), at most 20 characters when it is ours; see {@link ClaimNumber}
 * @param total sum of the charges, dollars and cents (CLM02)
 * @param place place of service of a professional claim (two digits), type of facility of an institutional one (13)
 * @param frequency 1 original, 7 replacement, 8 void
 * @param payerClaimNumber the payer's number of the claim that is replaced or voided
 * @param assignment A assigned, B clinical laboratory only, C not assigned (CLM07)
 * @param signature whether the provider's signature is on file (CLM06); professional claims only
 * @param benefits whether benefits are assigned: Y, N or W (CLM08)
 * @param release whether the patient released information: Y or I (CLM09)
 * @param patient the one treated; the subscriber when the relationship is SELF
 * @param institution null on a professional claim
 * @param diagnoses principal first
 * @param lines in the order of the claim
 */
public record Claim(
        ClaimForm form,
        String number,
        @Nullable BigDecimal total,
        @Nullable String place,
        @Nullable String frequency,
        @Nullable String payerClaimNumber,
        @Nullable String assignment,
        @Nullable Boolean signature,
        @Nullable String benefits,
        @Nullable String release,
        BillingProvider billing,
        Coverage coverage,
        Insured patient,
        @Nullable Institution institution,
        List<ClaimDiagnosis> diagnoses,
        @Nullable String priorAuthorization,
        @Nullable String referral,
        @Nullable String medicalRecordNumber,
        List<ClaimNote> notes,
        List<Clinician> clinicians,
        List<ClaimLine> lines) {

    /** Copies the lists and keeps the total in one form, so that equal claims are equal. */
    public Claim {
        diagnoses = List.copyOf(diagnoses);
        notes = List.copyOf(notes);
        clinicians = List.copyOf(clinicians);
        lines = List.copyOf(lines);
        total = total == null ? null : Exact.form(total);
    }
}
