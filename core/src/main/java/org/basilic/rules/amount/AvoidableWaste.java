package org.basilic.rules.amount;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;

/** Waste that a smaller set of vials would have spared. */
final class AvoidableWaste {

    static final RuleCard CARD = RuleCard.of(
            "JW-09",
            "Avoidable waste",
            "Waste should follow the smallest set of vials on the market that holds the dose; a larger set "
                    + "is worth a look.",
            "cgs-waste",
            "basilic-settled 61");

    private AvoidableWaste() {}

    /** A smaller set exists. */
    record SmallerSet(String drug, Amount opened, Amount smallest, String unit) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s was opened where %s %s would have held the dose"
                    .formatted(opened, unit, drug, smallest, unit);
        }
    }
}
