package org.basilic.claim.making;

import java.time.LocalDate;
import java.util.List;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;
import org.basilic.claim.Registration;
import org.basilic.claim.Site.SitePayer;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** What a registration must tell for a claim to be made. */
final class RegistrationCheck {

    /** Longest account: the claim's number adds a hyphen and up to two digits, and twenty characters are safe. */
    static final int ACCOUNT_LONGEST = 17;

    private static final List<String> FREQUENCIES = List.of("1", "7", "8");

    private RegistrationCheck() {}

    static void check(
            Registration registration, Encounter encounter, SitePayer payer, List<CodedLine> lines, Found found) {
        int length = registration.account().length();
        if (length == 0 || length > ACCOUNT_LONGEST) {
            found.add(
                    "registration.account",
                    ClaimProblemCode.ACCOUNT_TOO_LONG,
                    length + " characters",
                    "1 to " + ACCOUNT_LONGEST);
        }
        Coverage coverage = registration.coverage();
        if (empty(coverage.memberId())) {
            found.add("registration.coverage.memberId", ClaimProblemCode.NO_MEMBER_ID, "none", "the member's number");
        }
        insured(coverage.subscriber(), "registration.coverage.subscriber", found);
        boolean self = coverage.relationship() == Coverage.Relationship.SELF;
        if (!self) {
            insured(registration.patient(), "registration.patient", found);
        }
        if (self && !registration.patient().equals(coverage.subscriber())) {
            found.add(
                    "registration.patient",
                    ClaimProblemCode.OTHER_PATIENT,
                    "another than the subscriber",
                    "the subscriber, for the relationship is self");
        }
        samePatient(registration.patient(), encounter.patient(), found);
        frequency(registration, found);
        if (payer.priorAuthorization() && empty(registration.priorAuthorization()) && drugs(lines)) {
            found.add(
                    "registration.priorAuthorization",
                    ClaimProblemCode.NO_PRIOR_AUTHORIZATION,
                    "none",
                    "its number, for the payer wants one for drugs");
        }
    }

    private static void insured(Insured insured, String place, Found found) {
        if (insured.party().address() == null) {
            found.add(place + ".address", ClaimProblemCode.NO_ADDRESS, "none", "an address");
        }
        if (insured.birthDate() == null) {
            found.add(place + ".birthDate", ClaimProblemCode.NO_BIRTH_DATE, "none", "a date");
        }
    }

    private static void samePatient(Insured registered, @Nullable Patient charted, Found found) {
        LocalDate born = charted == null ? null : charted.birthDate();
        if (born != null && registered.birthDate() != null && !born.equals(registered.birthDate())) {
            found.add(
                    "registration.patient.birthDate",
                    ClaimProblemCode.OTHER_PATIENT,
                    "another date than the record's",
                    "one patient");
        }
    }

    private static void frequency(Registration registration, Found found) {
        String frequency = registration.frequency();
        if (!FREQUENCIES.contains(frequency)) {
            found.add(
                    "registration.frequency",
                    ClaimProblemCode.UNKNOWN_FREQUENCY,
                    frequency.length() + " characters",
                    "1, 7 or 8");
        } else if (!frequency.equals("1") && empty(registration.payerClaimNumber())) {
            found.add(
                    "registration.payerClaimNumber",
                    ClaimProblemCode.NO_PAYER_CLAIM_NUMBER,
                    "none, with frequency " + frequency,
                    "the payer's number of the claim before");
        }
    }

    private static boolean drugs(List<CodedLine> lines) {
        for (CodedLine line : lines) {
            if (line.kind() == LineKind.DRUG) {
                return true;
            }
        }
        return false;
    }

    static boolean empty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
