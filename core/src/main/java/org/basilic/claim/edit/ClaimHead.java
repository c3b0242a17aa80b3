package org.basilic.claim.edit;

import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.claim.Claim;
import org.basilic.claim.Institution;
import org.jspecify.annotations.Nullable;

/** The claim's own number, its place, what it is to earlier claims, and what a hospital's claim says beside. */
final class ClaimHead {

    /** Frequencies of a claim that stands in the place of another: replacement and void. */
    private static final Set<String> REPLACING = Set.of("7", "8");

    private static final String ORIGINAL = "1";

    private static final Pattern PLACE = Pattern.compile("[0-9A-Z]{2}");

    private ClaimHead() {}

    static void watch(Look look) {
        Claim claim = look.claim();
        number(claim.number(), look);
        String place = claim.place();
        if (place == null) {
            look.find(Edit.PLACE_MISSING, "the claim names no place");
        } else if (!PLACE.matcher(place).matches()) {
            look.find(Edit.PLACE_FORM, "the place is '%s'".formatted(place));
        }
        frequency(claim, look);
        if (!look.professional()) {
            hospital(claim.institution(), look);
        }
    }

    private static void number(String number, Look look) {
        int length = number.strip().length();
        if (length == 0) {
            look.find(Edit.NUMBER_MISSING, "the claim has no number");
        } else if (length > look.limit(Edit.NUMBER_TOO_LONG).intValueExact()) {
            look.find(Edit.NUMBER_TOO_LONG, "the number of the claim has %d characters".formatted(length));
        } else if (length > look.limit(Edit.NUMBER_LONG).intValueExact()) {
            look.find(Edit.NUMBER_LONG, "the number of the claim has %d characters".formatted(length));
        }
    }

    private static void frequency(Claim claim, Look look) {
        String frequency = claim.frequency();
        String replaced = claim.payerClaimNumber();
        if (frequency == null) {
            look.find(Edit.FREQUENCY_MISSING, "the claim does not say whether it is an original");
        } else if (REPLACING.contains(frequency) && (replaced == null || replaced.isBlank())) {
            look.find(
                    Edit.REPLACED_NUMBER_MISSING,
                    "frequency %s and no number of the claim that it replaces".formatted(frequency));
        } else if (frequency.equals(ORIGINAL) && replaced != null) {
            look.find(Edit.REPLACED_NUMBER_ON_ORIGINAL, "frequency 1 and a number of a claim that it replaces");
        }
    }

    private static void hospital(@Nullable Institution institution, Look look) {
        if (institution == null || institution.patientStatus() == null) {
            String place = look.claim().place();
            look.find(
                    Edit.PATIENT_STATUS_MISSING,
                    place == null
                            ? "no status of the patient"
                            : "type of facility %s and no status of the patient".formatted(place));
        }
        if (institution == null || institution.statement() == null) {
            look.find(Edit.STATEMENT_MISSING, "the days of the statement are missing");
        }
    }
}
