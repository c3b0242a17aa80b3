package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.jspecify.annotations.Nullable;

/** A claim of an 835 while it is read. */
final class ClaimDraft {

    private static final String LOOP = "2100";

    /** As many lines as the guide allows for a claim. */
    private static final int MOST_LINES = 999;

    private final Elements elements;
    private final @Nullable String number;
    private final @Nullable String status;
    private final @Nullable BigDecimal charge;
    private final @Nullable BigDecimal paid;
    private final @Nullable BigDecimal patientShare;
    private final @Nullable String filing;
    private final @Nullable String payerClaimNumber;
    private final Adjustments adjustments;
    private final List<String> remarks = new ArrayList<>();
    private final List<PaidLine> lines = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate received;
    private @Nullable LineDraft line;

    ClaimDraft(Segment segment, Elements elements) {
        this.elements = elements;
        this.adjustments = new Adjustments(elements);
        number = elements.needed(segment, 1, LOOP, "the number of the claim");
        status = elements.needed(segment, 2, LOOP, "a status");
        charge = elements.money(segment, 3, LOOP);
        paid = elements.money(segment, 4, LOOP);
        patientShare = elements.moneyIfAny(segment, 5, LOOP);
        filing = Elements.text(segment, 6);
        payerClaimNumber = Elements.text(segment, 7);
    }

    void take(Segment segment) {
        if (segment.id().equals("SVC")) {
            endLine();
            line = new LineDraft(lines.size() + 1, segment, elements);
        } else if (line != null) {
            line.take(segment);
        } else {
            own(segment);
        }
    }

    private void own(Segment segment) {
        switch (segment.id()) {
            case "CAS" -> adjustments.take(segment, LOOP);
            case "MIA" -> {
                remark(segment, 5, 5);
                remark(segment, 20, 23);
            }
            case "MOA" -> remark(segment, 3, 7);
            case "DTM" -> date(segment);
            default -> {}
        }
    }

    private void remark(Segment segment, int first, int last) {
        for (int element = first; element <= last; element++) {
            String remark = Elements.text(segment, element);
            if (remark != null && !remarks.contains(remark)) {
                remarks.add(remark);
            }
        }
    }

    private void date(Segment segment) {
        switch (segment.element(1)) {
            case "232" -> from = elements.day(segment, 2, LOOP);
            case "233" -> to = elements.day(segment, 2, LOOP);
            case "050" -> received = elements.day(segment, 2, LOOP);
            default -> {}
        }
    }

    private void endLine() {
        if (line != null && lines.size() < MOST_LINES) {
            lines.add(line.finished());
        } else if (line != null) {
            line.tooMany(MOST_LINES);
            adjustments.unread();
        }
        line = null;
    }

    PaidClaim finished() {
        endLine();
        return new PaidClaim(
                number,
                status,
                charge,
                paid,
                patientShare,
                filing,
                payerClaimNumber,
                adjustments.read(),
                remarks,
                span(from, to),
                received,
                lines);
    }

    /** Returns the span of a first and last day, of which one may be missing. */
    static @Nullable DateSpan span(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? to : from;
        LocalDate last = to == null ? from : to;
        return first == null || last == null || last.isBefore(first) ? null : new DateSpan(first, last);
    }

    /** The kinds of faults that a count beyond the guide's makes. */
    static void tooMany(Elements elements, Segment segment, String loop, int most) {
        elements.fault(FaultKind.TOO_LARGE, segment, 0, loop, "one more", "at most " + most);
    }
}
