package org.basilic.rules.delivery;

import java.util.List;
import org.basilic.reference.Switch;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.rules.time.PushOrInfusion;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

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

    /** Joins touching bags of a list in clock order. */
    public static void join(List<Delivery> bags, Worksheet sheet) {
        for (int i = 0; i < bags.size(); i++) {
            Delivery bag = bags.get(i);
            for (int j = i + 1; j < bags.size(); j++) {
                Delivery next = bags.get(j);
                if (mayContinue(bag, next) && touches(gapMinutes(bag, next), sheet)) {
                    bag.join(next);
                    bags.remove(j);
                    j = i;
                }
            }
        }
    }

    /** Returns why several administrations are one service, or null when it is one alone. */
    public static @Nullable Reason whyOne(Delivery delivery) {
        int bags = delivery.entries().size();
        if (bags < 2) {
            return null;
        }
        return OneMixture.is(delivery) ? new OneMixture.Together(bags) : new OneInfusion(bags, delivery.minutes());
    }

    /** Whether the next one is another bag of the same drugs that could continue this one. */
    private static boolean mayContinue(Delivery bag, Delivery next) {
        return bag.family() == next.family()
                && bag.sameDrugs(next)
                && bag.told()
                && next.told()
                && ran(bag)
                && ran(next)
                && bag.site().equals(next.site())
                && PushOrInfusion.runsByItself(bag.first().administration())
                && PushOrInfusion.runsByItself(next.first().administration());
    }

    private static boolean ran(Delivery bag) {
        return bag.running() != null && !bag.running().isEmpty();
    }

    /** Returns the minutes between a bag's stop and the next one's start; negative where they overlap. */
    private static long gapMinutes(Delivery bag, Delivery next) {
        return Math.floorDiv(next.start(), 60L) - Math.floorDiv(bag.end(), 60L);
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
