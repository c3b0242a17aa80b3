package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.ClaimStatus.Level;
import org.basilic.remittance.ClaimStatus.LineStatus;
import org.basilic.remittance.StatusCode;
import org.jspecify.annotations.Nullable;

/** What a 277CA says at one level, while it is read. */
final class StatusDraft {

    private static final int MOST_LINES = 999;
    private static final int MOST_CODES = 999;
    private static final int[] CODES = {1, 10, 11};

    private final Level level;
    private final String loop;
    private final Elements elements;
    private final List<StatusCode> codes = new ArrayList<>();
    private final List<LineStatus> lines = new ArrayList<>();
    private @Nullable String number;
    private @Nullable LocalDate decidedOn;
    private @Nullable String action;
    private @Nullable BigDecimal charge;
    private @Nullable String payerClaimNumber;
    private @Nullable DateSpan service;
    private @Nullable Segment line;
    private final List<StatusCode> lineCodes = new ArrayList<>();
    private @Nullable String control;
    private @Nullable DateSpan lineService;

    StatusDraft(Level level, Elements elements) {
        this.level = level;
        this.elements = elements;
        this.loop = switch (level) {
            case FILE -> "2200B";
            case PROVIDER -> "2200C";
            case CLAIM -> "2200D";
        };
    }

    Level level() {
        return level;
    }

    boolean named() {
        return number != null;
    }

    /** Whether there is anything to tell: a claim always, the levels above it when they have a code. */
    boolean says() {
        return level == Level.CLAIM ? named() || !codes.isEmpty() : !codes.isEmpty();
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "TRN" -> number = elements.needed(segment, 2, loop, "the number of what is answered");
            case "STC" -> status(segment);
            case "REF" -> reference(segment);
            case "DTP" -> date(segment);
            case "SVC" -> {
                endLine();
                line = segment;
            }
            default -> {}
        }
    }

    private void status(Segment segment) {
        List<StatusCode> into = line == null ? codes : lineCodes;
        for (int element : CODES) {
            String category = Elements.text(segment, element, 1);
            if (category != null && into.size() < MOST_CODES) {
                into.add(new StatusCode(
                        category, Elements.text(segment, element, 2), Elements.text(segment, element, 3)));
            } else if (element == 1 && category == null) {
                elements.fault(FaultKind.MISSING_ELEMENT, segment, 1, place(), "nothing", "a category");
            }
        }
        if (line == null) {
            decidedOn = elements.day(segment, 2, loop);
            action = Elements.text(segment, 3);
            charge = elements.moneyIfAny(segment, 4, loop);
        }
    }

    private String place() {
        return line == null ? loop : "2220D";
    }

    private void reference(Segment segment) {
        if (line == null && segment.element(1).equals("1K")) {
            payerClaimNumber = Elements.text(segment, 2);
        } else if (line != null && segment.element(1).equals("FJ")) {
            control = Elements.text(segment, 2);
        }
    }

    private void date(Segment segment) {
        if (!segment.element(1).equals("472")) {
            return;
        }
        DateSpan days = elements.span(segment, 3, place());
        if (line == null) {
            service = days;
        } else {
            lineService = days;
        }
    }

    private void endLine() {
        Segment opening = line;
        if (opening == null) {
            return;
        }
        if (lines.size() < MOST_LINES) {
            lines.add(new LineStatus(
                    opening.component(1, 1).equals("HC") ? Elements.text(opening, 1, 2) : null,
                    Elements.components(opening, 1, 3, 6),
                    elements.moneyIfAny(opening, 2, "2220D"),
                    control,
                    lineService,
                    lineCodes));
        } else {
            ClaimDraft.tooMany(elements, opening, "2220D", MOST_LINES);
        }
        line = null;
        lineCodes.clear();
        control = null;
        lineService = null;
    }

    ClaimStatus finished() {
        endLine();
        return new ClaimStatus(level, number, codes, decidedOn, action, charge, payerClaimNumber, service, lines);
    }
}
