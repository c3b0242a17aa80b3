package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.PaidLine;
import org.basilic.remittance.PaidLine.BilledCode;
import org.jspecify.annotations.Nullable;

/** A line of an 835 while it is read. */
final class LineDraft {

    private static final String LOOP = "2110";
    private static final Set<String> PROCEDURES = Set.of("HC", "HP", "ER", "IV", "WK", "AD", "N6");
    private static final int MOST_REMARKS = 99;

    private final Elements elements;
    private final int number;
    private final Segment opening;
    private final @Nullable String code;
    private final List<String> modifiers;
    private final @Nullable BigDecimal charge;
    private final @Nullable BigDecimal paid;
    private final @Nullable String revenue;
    private final @Nullable BigDecimal units;
    private final @Nullable BilledCode billed;
    private final @Nullable BigDecimal billedUnits;
    private final Adjustments adjustments;
    private final List<String> remarks = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String control;
    private @Nullable BigDecimal allowed;

    LineDraft(int number, Segment segment, Elements elements) {
        this.number = number;
        this.opening = segment;
        this.elements = elements;
        this.adjustments = new Adjustments(elements);
        String qualifier = segment.component(1, 1);
        String named = Elements.text(segment, 1, 2);
        boolean procedure = PROCEDURES.contains(qualifier);
        code = procedure ? named : null;
        modifiers = procedure ? Elements.components(segment, 1, 3, 6) : List.of();
        String apart = Elements.text(segment, 4);
        revenue = apart == null && qualifier.equals("NU") ? named : apart;
        if (named == null) {
            elements.fault(FaultKind.MISSING_ELEMENT, segment, 1, LOOP, "no code behind a qualifier", "a code");
        }
        charge = elements.money(segment, 2, LOOP);
        paid = elements.money(segment, 3, LOOP);
        units = elements.quantity(segment, 5, LOOP);
        String original = PROCEDURES.contains(segment.component(6, 1)) ? Elements.text(segment, 6, 2) : null;
        billed = original == null ? null : new BilledCode(original, Elements.components(segment, 6, 3, 6));
        billedUnits = elements.quantity(segment, 7, LOOP);
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "CAS" -> adjustments.take(segment, LOOP);
            case "DTM" -> date(segment);
            case "REF" -> {
                if (segment.element(1).equals("6R")) {
                    control = Elements.text(segment, 2);
                }
            }
            case "AMT" -> {
                if (segment.element(1).equals("B6")) {
                    allowed = elements.moneyIfAny(segment, 2, LOOP);
                }
            }
            case "LQ" -> remark(segment);
            default -> {}
        }
    }

    private void remark(Segment segment) {
        String remark = Elements.text(segment, 2);
        if (segment.element(1).equals("HE") && remark != null && remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    private void date(Segment segment) {
        switch (segment.element(1)) {
            case "472" -> {
                from = elements.day(segment, 2, LOOP);
                to = from;
            }
            case "150" -> from = elements.day(segment, 2, LOOP);
            case "151" -> to = elements.day(segment, 2, LOOP);
            default -> {}
        }
    }

    void tooMany(int most) {
        ClaimDraft.tooMany(elements, opening, LOOP, most);
    }

    PaidLine finished() {
        return new PaidLine(
                number,
                code,
                modifiers,
                revenue,
                charge,
                paid,
                units,
                billed,
                billedUnits,
                ClaimDraft.span(from, to),
                control,
                allowed,
                adjustments.read(),
                remarks);
    }
}
