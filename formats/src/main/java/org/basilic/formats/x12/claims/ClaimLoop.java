package org.basilic.formats.x12.claims;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Institution;
import org.basilic.formats.x12.FaultKind;
import org.jspecify.annotations.Nullable;

/** The loop of a claim (2300) and of those whom it names (2310), without its lines. */
final class ClaimLoop {

    /** What payers are bound to keep of the number, so that it comes back whole. */
    private static final int NUMBER = 20;

    private static final int REFERENCE = 50;
    private static final int NOTE = 80;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    /** Where a claim names those who took part: its loop and the code of the role, in the order of the file. */
    private record Place(Role role, String loop, String code) {}

    private static final Map<ClaimForm, List<Place>> PLACES = Map.of(
            ClaimForm.PROFESSIONAL,
            List.of(
                    new Place(Role.REFERRING, "2310A", "DN"),
                    new Place(Role.RENDERING, "2310B", "82"),
                    new Place(Role.SERVICE_FACILITY, "2310C", "77"),
                    new Place(Role.SUPERVISING, "2310D", "DQ")),
            ClaimForm.INSTITUTIONAL,
            List.of(
                    new Place(Role.ATTENDING, "2310A", "71"),
                    new Place(Role.OPERATING, "2310B", "72"),
                    new Place(Role.RENDERING, "2310D", "82"),
                    new Place(Role.SERVICE_FACILITY, "2310E", "77"),
                    new Place(Role.REFERRING, "2310F", "DN")));

    private final Draft draft;
    private final Claim claim;
    private final boolean professional;

    ClaimLoop(Draft draft, Claim claim) {
        this.draft = draft;
        this.claim = claim;
        this.professional = claim.form() == ClaimForm.PROFESSIONAL;
    }

    void put() {
        draft.loop("2300");
        claim();
        Institution institution = claim.institution();
        if (institution != null) {
            stay(institution);
        }
        references();
        for (ClaimNote note : claim.notes()) {
            draft.segment("NTE").key(note.kind(), 3, "a kind of note").text(note.text(), NOTE, "a note");
        }
        new DiagnosisSegments(draft, claim).put();
        clinicians();
    }

    private void claim() {
        SegmentDraft segment = draft.segment("CLM")
                .key(claim.number(), NUMBER, "the number of the claim")
                .amount(claim.total(), "the sum of the charges")
                .empty(2)
                .begin()
                .key(claim.place(), 2, professional ? "a place of service" : "a type of facility")
                .code(professional ? "B" : "A")
                .key(claim.frequency(), 1, "1, 7 or 8")
                .end();
        Boolean signature = claim.signature();
        if (!professional) {
            segment.empty(1);
        } else if (signature == null) {
            segment.refuse(FaultKind.MISSING_ELEMENT, "nothing", "whether the provider's signature is on file");
        } else {
            segment.code(signature ? "Y" : "N");
        }
        segment.key(claim.assignment(), 1, "A, B or C")
                .key(claim.benefits(), 1, "Y, N or W")
                .key(claim.release(), 1, "Y or I");
    }

    private void stay(Institution institution) {
        draft.segment("DTP").code("434").span(institution.statement(), "the days that the claim covers");
        if (institution.admission() != null) {
            draft.segment("DTP")
                    .code("435")
                    .code("DT")
                    .code(institution.admission().format(MINUTE));
        }
        draft.segment("CL1")
                .key(institution.admissionType(), 1, "a type of admission")
                .keyIf(institution.admissionSource(), 1, "a source of admission")
                .key(institution.patientStatus(), 2, "the patient's status");
    }

    private void references() {
        reference("9F", claim.referral());
        reference("G1", claim.priorAuthorization());
        reference("F8", claim.payerClaimNumber());
        if (replaces() && claim.payerClaimNumber() == null) {
            draft.segment("REF")
                    .empty(1)
                    .refuse(
                            FaultKind.MISSING_ELEMENT,
                            "nothing",
                            "the payer's number of the claim that is replaced or voided");
        }
        reference("EA", claim.medicalRecordNumber());
    }

    private boolean replaces() {
        return "7".equals(claim.frequency()) || "8".equals(claim.frequency());
    }

    private void reference(String qualifier, @Nullable String number) {
        if (number != null) {
            draft.segment("REF").code(qualifier).key(number, REFERENCE, "a number");
        }
    }

    private void clinicians() {
        List<Place> places = PLACES.getOrDefault(claim.form(), List.of());
        for (Place place : places) {
            List<Clinician> those = claim.clinicians().stream()
                    .filter(one -> one.role() == place.role())
                    .toList();
            draft.loop(place.loop());
            if (those.size() > 1) {
                draft.segment("NM1").refuse(FaultKind.UNEXPECTED, those.size() + " of one role", "one");
            }
            those.stream().limit(1).forEach(one -> clinician(place, one));
        }
        claim.clinicians().stream()
                .map(Clinician::role)
                .filter(role -> places.stream().noneMatch(place -> place.role() == role))
                .filter(role -> !(professional && role == Role.ORDERING))
                .sorted(Comparator.naturalOrder())
                .forEach(this::noPlace);
    }

    private void noPlace(Role role) {
        draft.loop("2310");
        draft.segment("NM1")
                .refuse(
                        FaultKind.UNEXPECTED,
                        "one who is " + role,
                        professional
                                ? "no attending or operating clinician on a professional claim"
                                : "no ordering or supervising clinician on an institutional claim");
    }

    private void clinician(Place place, Clinician clinician) {
        Parties.provider(draft, place.code(), clinician.party(), clinician.npi());
        String taxonomy = clinician.taxonomy();
        if (clinician.role() == Role.SERVICE_FACILITY) {
            Parties.address(draft, clinician.party().address());
        } else if (taxonomy != null && clinician.role() == Role.ATTENDING) {
            draft.segment("PRV").code("AT").code("PXC").key(taxonomy, 10, "a taxonomy code");
        } else if (taxonomy != null && clinician.role() == Role.RENDERING && professional) {
            draft.segment("PRV").code("PE").code("PXC").key(taxonomy, 10, "a taxonomy code");
        }
    }
}
