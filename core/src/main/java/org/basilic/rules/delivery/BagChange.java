package org.basilic.rules.delivery;

import java.util.List;
import org.basilic.reference.Switch;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Worksheet;

/** Touching bags of one drug are one infusion. */
public final class BagChange {

    static final RuleCard CARD = RuleCard.of(
            "T-07",
            "Change of bags",
            "When the next bag of the same drug starts no later than the minute in which the one before stopped, the two "
                    + "are one infusion; some payers allow a gap of some minutes.",
            "cpt-structure",
            "basilic-settled 20");

    private BagChange() {}

    /** Several bags are one infusion. */
    record OneInfusion(int bags, int minutes) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d bags without a break are one infusion of %d minutes".formatted(bags, minutes);
        }
    }

    /** Joins touching parts of a list in clock order. */
    public static void join(List<Part> parts, Worksheet sheet) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            for (int j = i + 1; j < parts.size(); j++) {
                Part next = parts.get(j);
                if (part.mayContinueWith(next) && touches(part.gapMinutes(next), sheet)) {
                    part.join(next);
                    parts.remove(j);
                    j = i;
                }
            }
        }
    }

    private static boolean touches(long gap, Worksheet sheet) {
        if (gap <= 0) {
            return true;
        }
        int widest = widestGap(sheet);
        return gap <= widest && gap <= Integer.parseInt(sheet.choices().of(Switch.INFUSION_BAG_CHANGE_GAP));
    }

    private static int widestGap(Worksheet sheet) {
        int widest = 0;
        for (String value : sheet.tables().valuesOf(Switch.INFUSION_BAG_CHANGE_GAP)) {
            widest = Math.max(widest, Integer.parseInt(value));
        }
        return widest;
    }
}
