package org.basilic.rules.drug;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Fluid given to restore or keep fluid balance is hydration. */
final class HydrationByPurpose {

    static final RuleCard CARD = RuleCard.of(
            "HYD-01",
            "What hydration is",
            "Fluid, with or without electrolytes, given by vein to restore or keep fluid balance is hydration; a drug ordered "
                    + "to treat a deficit is a drug.",
            "noridian-hydration",
            "cgs-hydration",
            "basilic-settled 37");

    private HydrationByPurpose() {}

    /** A drug-class entry whose charted purpose is hydration. */
    record Purposed(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " was given for hydration";
        }
    }
}
