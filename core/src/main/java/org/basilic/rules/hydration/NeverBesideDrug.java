package org.basilic.rules.hydration;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Hydration counts only while nothing else runs. */
final class NeverBesideDrug {

    static final RuleCard CARD = RuleCard.of(
            "HYD-03",
            "Hydration beside a drug",
            "Minutes in which any drug was infused through the same site are not hydration; whether documented push minutes "
                    + "are taken off as well is the payer's choice.",
            "ncci-manual-ch11",
            "medlearn",
            "basilic-settled 5 31 38 46");

    private NeverBesideDrug() {}

    /** A drug ran in these minutes. */
    record DrugRan() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a drug was given through the same site in these minutes";
        }
    }

    /** How many minutes were left of how many. */
    record Left(int ran, int left) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes of fluid, of which %d ran without a drug beside them".formatted(ran, left);
        }
    }

    static final Reason DRUG_RAN = new DrugRan();
}
