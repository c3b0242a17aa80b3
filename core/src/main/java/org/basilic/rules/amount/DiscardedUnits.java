package org.basilic.rules.amount;

import org.basilic.reference.BillingUnit;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;
import org.basilic.worksheet.Units;

/** What was discarded of a single-dose container is billed on a line of its own. */
final class DiscardedUnits {

    static final RuleCard CARD = RuleCard.of(
            "JW-02",
            "Discarded units",
            "What was charted as discarded, divided by the unit of the code and rounded down, stands on a "
                    + "line of its own beside the line of what was given; together they never pass what the containers "
                    + "held.",
            "cgs-waste",
            "claims-manual-ch17-40",
            "basilic-settled 55 61 102");

    private DiscardedUnits() {}

    /** The amount decides. */
    record RoundedDown(Amount wasted, BillingUnit each, int units) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s discarded, %s a unit: %s"
                    .formatted(wasted, each.measure().base(), each, Units.words(units));
        }
    }
}
