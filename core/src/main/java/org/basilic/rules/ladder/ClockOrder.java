package org.basilic.rules.ladder;

import org.basilic.worksheet.Delivery;

/** How services without another order stand to each other. */
final class ClockOrder {

    private ClockOrder() {}

    /** Orders by start; what has no start comes last. */
    static int byStart(Delivery one, Delivery other) {
        Long mine = one.start();
        Long its = other.start();
        if (mine == null || its == null) {
            return mine != null ? -1 : its != null ? 1 : 0;
        }
        return mine.compareTo(its);
    }

    /** Orders by the code or name of the drug, then by the place of the administration. */
    static int byName(Delivery one, Delivery other) {
        String mine = one.drugs().isEmpty() ? "" : one.drugs().get(0);
        String its = other.drugs().isEmpty() ? "" : other.drugs().get(0);
        int name = mine.compareTo(its);
        return name != 0
                ? name
                : Integer.compare(one.first().index(), other.first().index());
    }
}
