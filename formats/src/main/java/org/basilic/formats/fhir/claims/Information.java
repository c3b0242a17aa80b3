package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.claim.Occurrence;
import org.basilic.claim.ValueCode;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says besides its lines; its place in the claim's list is its number.
 *
 * @param category code of the category, such as {@code info}
 * @param line number of the line that it is for; null for the whole claim
 */
record Information(
        String category,
        @Nullable Coding code,
        @Nullable DateSpan days,
        @Nullable BigDecimal dollars,
        @Nullable String text,
        @Nullable Integer line) {

    private static final String INFO = "info";

    /** Returns what a claim and its lines say, in a fixed order. */
    static List<Information> of(Claim claim) {
        List<Information> all = new ArrayList<>();
        Institution institution = claim.institution();
        if (institution != null) {
            of(claim, institution, all);
        }
        for (ClaimNote note : claim.notes()) {
            all.add(note(note, null));
        }
        for (ClaimLine line : claim.lines()) {
            if (line.description() != null) {
                all.add(new Information(INFO, null, null, null, line.description(), line.number()));
            }
            for (ClaimNote note : line.notes()) {
                all.add(note(note, line.number()));
            }
        }
        return all;
    }

    private static void of(Claim claim, Institution institution, List<Information> all) {
        if (claim.place() != null) {
            // The type of bill: facility and care in three digits behind a zero, then the frequency.
            String frequency = claim.frequency() == null ? "1" : claim.frequency();
            code(all, INFO, CodeUri.TYPE_OF_BILL, "0" + claim.place() + frequency);
        }
        code(all, INFO, CodeUri.ADMISSION_TYPE, institution.admissionType());
        code(all, INFO, CodeUri.ADMISSION_SOURCE, institution.admissionSource());
        code(all, "discharge", CodeUri.PATIENT_STATUS, institution.patientStatus());
        for (String reason : institution.reasonsForVisit()) {
            all.add(new Information("patientreasonforvisit", Coding.diagnosis(reason), null, null, null, null));
        }
        for (String condition : institution.conditions()) {
            code(all, INFO, CodeUri.CONDITION, condition);
        }
        for (Occurrence occurrence : institution.occurrences()) {
            Coding code = new Coding(CodeUri.OCCURRENCE, occurrence.code());
            all.add(new Information(INFO, code, occurrence.days(), null, null, null));
        }
        for (ValueCode value : institution.values()) {
            Coding code = new Coding(CodeUri.VALUE, value.code());
            all.add(new Information(INFO, code, null, value.amount(), null, null));
        }
    }

    private static void code(List<Information> all, String category, CodeUri system, @Nullable String code) {
        if (code != null) {
            all.add(new Information(category, new Coding(system, code), null, null, null, null));
        }
    }

    private static Information note(ClaimNote note, @Nullable Integer line) {
        return new Information(INFO, null, null, null, note.kind() + " " + note.text(), line);
    }

    /**
     * Writes its properties.
     *
     * @param number its place in the claim's list, from 1
     */
    void write(int number, FhirJson out) throws IOException {
        out.number("sequence", number);
        out.concept("category", new Coding(CodeUri.INFORMATION, category));
        if (code != null) {
            out.concept("code", code);
        }
        if (days != null) {
            Days.write("timing", days, out);
        }
        if (dollars != null) {
            out.object("valueQuantity", () -> {
                out.number("value", dollars);
                out.text("unit", "USD");
                out.text("system", "urn:iso:std:iso:4217");
                out.text("code", "USD");
            });
        }
        out.text("valueString", text);
    }
}
