package org.basilic.rules.ladder;

import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Moment;

/** How services without another order stand to each other. */
final class ClockOrder {

    private ClockOrder() {}

    /** Orders by start; what has no start comes last. */
    static int byStart(Delivery one, Delivery other) {
        return Moment.compare(one.start(), other.start());
    }

    /** Orders by the codes or names of the drugs, fewer first, then by the place of the administration. */
    static int byName(Delivery one, Delivery other) {
        int names = Math.min(one.drugs().size(), other.drugs().size());
        for (int i = 0; i < names; i++) {
            int name = one.drugs().get(i).compareTo(other.drugs().get(i));
            if (name != 0) {
                return name;
            }
        }
        int fewer = Integer.compare(one.drugs().size(), other.drugs().size());
        return fewer != 0
                ? fewer
                : Integer.compare(one.first().index(), other.first().index());
    }
}
