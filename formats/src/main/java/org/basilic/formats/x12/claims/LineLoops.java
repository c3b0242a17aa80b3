package org.basilic.formats.x12.claims;

import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.DrugProduct;
import org.basilic.formats.x12.FaultKind;
import org.jspecify.annotations.Nullable;

/** The loops of a claim's lines (2400), of their products (2410) and of who ordered (2420E). */
final class LineLoops {

    private static final int CODE = 48;
    private static final int DESCRIPTION = 80;
    private static final int NOTE = 80;
    private static final int CONTROL = 30;
    private static final int MODIFIERS = 4;
    private static final int UNIT_DIGITS = 8;
    private static final int PRODUCT_DIGITS = 12;
    private static final int REFERENCE = 50;

    private final Draft draft;
    private final Claim claim;
    private final boolean professional;

    LineLoops(Draft draft, Claim claim) {
        this.draft = draft;
        this.claim = claim;
        this.professional = claim.form() == ClaimForm.PROFESSIONAL;
    }

    void put() {
        for (ClaimLine line : claim.lines()) {
            draft.line(line.number());
            put(line);
        }
        draft.line(0);
    }

    private void put(ClaimLine line) {
        draft.loop("2400");
        draft.segment("LX").code(String.valueOf(line.number()));
        if (professional) {
            professional(line);
        } else {
            institutional(line);
        }
        draft.segment("DTP").code("472").days(line.service(), "the days of the service");
        draft.segment("REF").code("6R").key(line.control(), CONTROL, "a line control number");
        for (ClaimNote note : line.notes()) {
            note(note);
        }
        DrugProduct product = line.product();
        if (product != null) {
            product(product);
        }
        claim.clinicians().stream()
                .filter(one -> professional && one.role() == Clinician.Role.ORDERING)
                .forEach(this::ordered);
    }

    private void professional(ClaimLine line) {
        SegmentDraft service = draft.segment("SV1");
        code(service, line, line.code());
        service.amount(line.charge(), "a charge")
                .key(line.measure(), 2, "UN or MJ")
                .quantity(line.units(), UNIT_DIGITS, "units");
        if (line.revenue() != null) {
            service.refuse(FaultKind.UNEXPECTED, "a revenue code", "none on a professional claim");
        }
        String place = line.place();
        service.keyIf(place == null || place.equals(claim.place()) ? null : place, 2, "a place of service")
                .empty(1)
                .begin();
        List<Integer> pointers = line.pointers();
        if (pointers.isEmpty()) {
            service.refuse(FaultKind.MISSING_ELEMENT, "nothing", "1 to 4 of the claim's diagnoses");
        }
        pointers.forEach(pointer -> service.code(String.valueOf(pointer)));
        service.end();
    }

    private void institutional(ClaimLine line) {
        SegmentDraft service = draft.segment("SV2");
        String revenue = line.revenue();
        if (revenue != null && !revenue.matches("[0-9]{4}")) {
            service.refuse(FaultKind.FORM, revenue.length() + " characters", "four digits");
        } else {
            service.key(revenue, 4, "a revenue code");
        }
        String code = line.code();
        if (code == null && line.modifiers().isEmpty()) {
            service.empty(1);
        } else {
            code(service, line, code);
        }
        service.amount(line.charge(), "a charge")
                .key(line.measure(), 2, "UN or DA")
                .quantity(line.units(), UNIT_DIGITS, "units");
        if (line.place() != null) {
            service.refuse(FaultKind.UNEXPECTED, "a place of service", "none on a line of an institutional claim");
        }
    }

    private static void code(SegmentDraft service, ClaimLine line, @Nullable String code) {
        service.begin().code("HC").key(code, CODE, "a code");
        List<String> modifiers = line.modifiers();
        if (modifiers.size() > MODIFIERS) {
            service.refuse(FaultKind.UNEXPECTED, modifiers.size() + " modifiers", "at most " + MODIFIERS);
        }
        modifiers.forEach(modifier -> service.key(modifier, 2, "a modifier"));
        if (line.description() != null && modifiers.size() <= MODIFIERS) {
            service.empty(MODIFIERS - modifiers.size()).text(line.description(), DESCRIPTION, "a description");
        }
        service.end();
    }

    private void note(ClaimNote note) {
        SegmentDraft segment = draft.segment("NTE");
        if (!professional && !"TPO".equals(note.kind())) {
            segment.refuse(
                    FaultKind.CODE, "another kind of note", "TPO, the only one on a line of an institutional claim");
        } else {
            segment.key(note.kind(), 3, "a kind of note");
        }
        segment.text(note.text(), NOTE, "a note");
    }

    private void product(DrugProduct product) {
        draft.loop("2410");
        String ndc = product.ndc();
        SegmentDraft named = draft.segment("LIN").empty(1).code("N4");
        if (ndc.matches("[0-9]{11}")) {
            named.code(ndc);
        } else {
            named.refuse(FaultKind.FORM, ndc.length() + " characters", "eleven digits without hyphens");
        }
        draft.segment("CTP")
                .empty(3)
                .quantity(product.quantity(), PRODUCT_DIGITS, "how much of the product")
                .key(product.measure(), 2, "F2, GR, ME, ML or UN");
        if (product.prescription() != null) {
            draft.segment("REF").code("XZ").key(product.prescription(), REFERENCE, "a prescription number");
        }
    }

    private void ordered(Clinician clinician) {
        draft.loop("2420E");
        Parties.provider(draft, "DK", clinician.party(), clinician.npi());
    }
}
