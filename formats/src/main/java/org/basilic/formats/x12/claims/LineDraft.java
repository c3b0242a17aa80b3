package org.basilic.formats.x12.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** A service line while it is read: loops 2400 and 2410. */
final class LineDraft {

    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;
    private static final int POINTERS = 4;

    private final int number;
    private @Nullable String revenue;
    private @Nullable String code;
    private final List<String> modifiers = new ArrayList<>(2);
    private @Nullable String description;
    private @Nullable BigDecimal charge;
    private @Nullable String measure;
    private @Nullable BigDecimal units;
    private @Nullable String place;
    private final List<Integer> pointers = new ArrayList<>(POINTERS);
    private @Nullable DateSpan service;
    private @Nullable String control;
    private final List<ClaimNote> notes = new ArrayList<>(0);
    private @Nullable String ndc;
    private @Nullable BigDecimal quantity;
    private @Nullable String quantityMeasure;
    private @Nullable String prescription;

    /**
     * Begins a line.
     *
     * @param position from 1, its number if it says none
     */
    LineDraft(Segment lx, int position, Values values) {
        Integer said = values.whole(lx, 1, 0, lx.element(1));
        this.number = said == null ? position : said;
    }

    /** Takes a segment of loop 2400. */
    void take(Segment segment, ClaimForm form, Values values) {
        switch (segment.id()) {
            case "SV1" -> {
                if (form == ClaimForm.PROFESSIONAL) {
                    professional(segment, values);
                }
            }
            case "SV2" -> {
                if (form == ClaimForm.INSTITUTIONAL) {
                    institutional(segment, values);
                }
            }
            case "DTP" -> {
                if (segment.element(1).equals("472")) {
                    service = values.span(segment);
                }
            }
            case "REF" -> {
                if (segment.element(1).equals("6R")) {
                    control = Values.text(segment, 2);
                }
            }
            case "NTE" -> notes.add(new ClaimNote(segment.element(1), segment.element(2)));
            default -> {}
        }
    }

    private void professional(Segment segment, Values values) {
        procedure(segment, 1);
        charge = values.number(segment, 2);
        measure = Values.text(segment, 3);
        units = values.number(segment, 4);
        place = Values.text(segment, 5);
        for (int i = 1; i <= POINTERS; i++) {
            Integer pointer = values.whole(segment, 7, i, segment.component(7, i));
            if (pointer != null) {
                pointers.add(pointer);
            }
        }
    }

    private void institutional(Segment segment, Values values) {
        revenue = Values.text(segment, 1);
        procedure(segment, 2);
        charge = values.number(segment, 3);
        measure = Values.text(segment, 4);
        units = values.number(segment, 5);
    }

    private void procedure(Segment segment, int element) {
        code = Values.text(segment.component(element, 2));
        for (int i = FIRST_MODIFIER; i <= LAST_MODIFIER; i++) {
            String modifier = segment.component(element, i);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        description = Values.text(segment.component(element, LAST_MODIFIER + 1));
    }

    /** Takes a segment of loop 2410. */
    void product(Segment segment, Values values) {
        switch (segment.id()) {
            case "LIN" -> ndc = segment.element(2).equals("N4") ? Values.text(segment, 3) : null;
            case "CTP" -> {
                quantity = values.number(segment, 4);
                quantityMeasure = Values.text(segment, 5);
            }
            case "REF" -> {
                if (segment.element(1).equals("XZ") || segment.element(1).equals("VY")) {
                    prescription = Values.text(segment, 2);
                }
            }
            default -> {}
        }
    }

    ClaimLine line() {
        DrugProduct product = ndc == null ? null : new DrugProduct(ndc, quantity, quantityMeasure, prescription);
        return new ClaimLine(
                number,
                revenue,
                code,
                modifiers,
                description,
                charge,
                measure,
                units,
                place,
                pointers,
                service,
                control,
                product,
                notes);
    }
}
