package org.basilic.formats.x12.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.Adjustment;
import org.basilic.remittance.AdjustmentGroup;
import org.jspecify.annotations.Nullable;

/** The adjustments of a claim or line while they are read. */
final class Adjustments {

    /** Six times reason, amount and quantity stand in one segment, from the second element on. */
    private static final int TRIPLETS = 6;

    private static final int AFTER_THE_LAST = 2 + 3 * TRIPLETS;

    /** As many segments as the guide allows for a claim or a line. */
    private static final int MOST = 99 * TRIPLETS;

    private final Elements elements;
    private final List<Adjustment> read = new ArrayList<>();

    Adjustments(Elements elements) {
        this.elements = elements;
    }

    List<Adjustment> read() {
        return read;
    }

    void take(Segment segment, String loop) {
        AdjustmentGroup group = AdjustmentGroup.of(segment.element(1));
        if (group == null) {
            elements.fault(FaultKind.CODE, segment, 1, loop, "another group", "CO, OA, PI or PR");
        }
        for (int at = 2; at < AFTER_THE_LAST; at += 3) {
            triplet(segment, at, group, loop);
        }
        if (segment.size() >= AFTER_THE_LAST) {
            elements.fault(
                    FaultKind.UNEXPECTED, segment, AFTER_THE_LAST, loop, "a seventh reason", "at most six reasons");
            add(new Adjustment(group, null, null, null));
        }
    }

    private void triplet(Segment segment, int at, @Nullable AdjustmentGroup group, String loop) {
        boolean first = at == 2;
        String carc = Elements.text(segment, at);
        if (carc == null && segment.element(at + 1).isEmpty() && !first) {
            return;
        }
        if (carc == null) {
            elements.fault(FaultKind.MISSING_ELEMENT, segment, at, loop, "nothing", "a reason");
        }
        BigDecimal amount = elements.money(segment, at + 1, loop);
        add(new Adjustment(group, carc, amount, elements.quantity(segment, at + 2, loop)));
    }

    /** Adds one without amount, so that no sum is taken for whole. */
    void unread() {
        add(new Adjustment(null, null, null, null));
    }

    /** Adds one; beyond the most, one without amount stands for all others, so that no sum is taken for whole. */
    private void add(Adjustment adjustment) {
        if (read.size() < MOST) {
            read.add(adjustment);
        } else if (read.size() == MOST) {
            read.add(new Adjustment(null, null, null, null));
        }
    }
}
