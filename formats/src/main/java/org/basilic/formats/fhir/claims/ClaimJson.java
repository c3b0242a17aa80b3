package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.Clinician;
import org.basilic.claim.DateSpan;
import org.jspecify.annotations.Nullable;

/** A claim, its properties in the order of FHIR R4. */
final class ClaimJson {

    private static final String SEQUENCE = "sequence";

    private final Claim claim;
    private final VisitEntries entries;
    private final FhirJson out;
    private final List<Information> information;
    /** Everyone with a role but the place of service, in the order of the care team. */
    private final List<Clinician> team;

    ClaimJson(Claim claim, VisitEntries entries, FhirJson out) {
        this.claim = claim;
        this.entries = entries;
        this.out = out;
        this.information = Information.of(claim);
        this.team = claim.clinicians().stream()
                .filter(one -> one.role() != Clinician.Role.SERVICE_FACILITY)
                .toList();
    }

    /**
     * Writes its properties.
     *
     * @param created when, with the offset
     */
    void write(String created) throws IOException {
        boolean professional = claim.form() == ClaimForm.PROFESSIONAL;
        out.identifier(CodeUri.CLAIM_NUMBER, claim.number());
        out.text("status", "8".equals(claim.frequency()) ? "cancelled" : "active");
        out.concept("type", new Coding(CodeUri.CLAIM_TYPE, professional ? "professional" : "institutional"));
        out.text("use", "claim");
        out.reference("patient", entries.patient(claim));
        DateSpan billed = billed();
        if (billed != null) {
            Days.period("billablePeriod", billed, out);
        }
        out.text("created", created);
        out.reference("insurer", entries.payer(claim.coverage()));
        out.reference("provider", entries.provider(claim));
        out.concept("priority", new Coding(CodeUri.PRIORITY, "normal"));
        related();
        if ("Y".equals(claim.benefits())) {
            out.object("payee", () -> out.concept("type", new Coding(CodeUri.PAYEE, "provider")));
        }
        referral();
        facility();
        careTeam();
        numbered(
                "supportingInfo",
                information.size(),
                n -> information.get(n - 1).write(n, out));
        numbered("diagnosis", claim.diagnoses().size(), this::diagnosis);
        insurance();
        out.all("item", claim.lines(), this::item);
        if (claim.total() != null) {
            out.money("total", claim.total());
        }
    }

    private void item(ClaimLine line) throws IOException {
        List<Integer> about = IntStream.rangeClosed(1, information.size())
                .filter(n -> Objects.equals(information.get(n - 1).line(), line.number()))
                .boxed()
                .toList();
        String place = line.place() != null || claim.form() == ClaimForm.INSTITUTIONAL ? line.place() : claim.place();
        new ClaimItemJson(line, place, out).write(about, entries.encounter());
    }

    private @Nullable DateSpan billed() {
        if (claim.institution() != null && claim.institution().statement() != null) {
            return claim.institution().statement();
        }
        LocalDate from = null;
        LocalDate to = null;
        for (ClaimLine line : claim.lines()) {
            DateSpan days = line.service();
            if (days != null) {
                from = from == null || days.from().isBefore(from) ? days.from() : from;
                to = to == null || days.to().isAfter(to) ? days.to() : to;
            }
        }
        return from == null || to == null ? null : new DateSpan(from, to);
    }

    private void related() throws IOException {
        String earlier = claim.payerClaimNumber();
        if (earlier != null) {
            out.only("related", () -> {
                out.concept("relationship", new Coding(CodeUri.RELATED, "prior"));
                out.object("reference", () -> out.text("value", earlier));
            });
        }
    }

    private void referral() throws IOException {
        String referral = claim.referral();
        if (referral != null) {
            out.object("referral", () -> {
                out.text("type", "ServiceRequest");
                out.object("identifier", () -> out.text("value", referral));
            });
        }
    }

    private void facility() throws IOException {
        for (Clinician one : claim.clinicians()) {
            if (one.role() == Clinician.Role.SERVICE_FACILITY) {
                out.reference("facility", entries.clinician(one));
                return;
            }
        }
    }

    private void careTeam() throws IOException {
        numbered("careTeam", team.size(), n -> {
            Clinician one = team.get(n - 1);
            out.number(SEQUENCE, n);
            out.reference("provider", entries.clinician(one));
            switch (one.role()) {
                case ATTENDING -> out.concept("role", new Coding(CodeUri.PARTICIPATION, "ATND"));
                case OPERATING -> out.concept("role", new Coding(CodeUri.PARTICIPATION, "PPRF"));
                case RENDERING -> out.concept("role", new Coding(CodeUri.PARTICIPATION, "PRF"));
                case REFERRING -> out.concept("role", new Coding(CodeUri.PARTICIPATION, "REF"));
                case SUPERVISING -> out.concept("role", new Coding(CodeUri.CARE_TEAM, "supervisor"));
                default -> out.concept("role", new Coding(CodeUri.CARE_TEAM, "other"), "ordering");
            }
        });
    }

    private void diagnosis(int number) throws IOException {
        ClaimDiagnosis diagnosis = claim.diagnoses().get(number - 1);
        out.number(SEQUENCE, number);
        out.concept("diagnosisCodeableConcept", Coding.diagnosis(diagnosis.code()));
        if (number == 1) {
            out.concepts("type", List.of(new Coding(CodeUri.DIAGNOSIS_TYPE, "principal")));
        }
        if (diagnosis.presentOnAdmission() != null) {
            out.concept("onAdmission", new Coding(CodeUri.PRESENT_ON_ADMISSION, diagnosis.presentOnAdmission()));
        }
    }

    private void insurance() throws IOException {
        out.only("insurance", () -> {
            out.number(SEQUENCE, 1);
            out.truth("focal", true);
            out.reference("coverage", entries.coverage(claim));
            out.texts(
                    "preAuthRef", claim.priorAuthorization() == null ? List.of() : List.of(claim.priorAuthorization()));
        });
    }

    /** Writes a list of so many objects, each told its number from 1. */
    private void numbered(String name, int count, FhirJson.EachWriting<Integer> writing) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            numbers.add(n);
        }
        out.all(name, numbers, writing);
    }
}
