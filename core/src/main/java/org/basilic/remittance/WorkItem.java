package org.basilic.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.reference.DenialAction;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about denied money: one line, or one claim denied as a whole.
 *
 * @param reasons every reason for which it was denied, the dearest first
 * @param money dollars denied; those that could not be read are not in it
 * @param action what usually follows the dearest reason
 * @param lastDay the last day on which a claim can be filed, by the payer of the site file; null where not known
 * @param daysLeft days from the day of the question to that day, below zero when it is over; null where not known
 * @param urgency 4 within 14 days, 3 within 30, 2 within 90, 1 later or not known, 0 too late to file
 */
public record WorkItem(
        List<DeniedLine> reasons,
        BigDecimal money,
        DenialAction action,
        @Nullable LocalDate lastDay,
        @Nullable Long daysLeft,
        int urgency) {

    /** Copies the list, so that nobody changes it later. */
    public WorkItem {
        reasons = List.copyOf(reasons);
    }

    /** Returns the dearest reason. */
    public DeniedLine first() {
        return reasons.get(0);
    }

    /** Returns what orders the list: dollars times urgency. */
    public BigDecimal weight() {
        return money.multiply(BigDecimal.valueOf(urgency));
    }

    static int urgency(@Nullable Long daysLeft) {
        if (daysLeft == null) {
            return 1;
        }
        if (daysLeft < 0) {
            return 0;
        }
        if (daysLeft <= 14) {
            return 4;
        }
        if (daysLeft <= 30) {
            return 3;
        }
        return daysLeft <= 90 ? 2 : 1;
    }
}
