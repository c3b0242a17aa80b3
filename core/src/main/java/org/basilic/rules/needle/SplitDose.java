package org.basilic.rules.needle;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** One dose of one drug in several syringes. */
final class SplitDose {

    static final RuleCard CARD = RuleCard.of(
            "INJ-03",
            "One dose in several syringes",
            "Parts of one ordered dose that share drug and route count each by themselves, or once together, as the payer has "
                    + "it; without a shared order every injection counts.",
            "recall",
            "aapc-oncology",
            "basilic-settled 39 40");

    private SplitDose() {}

    /** Another part of the dose is reported. */
    record PartOfDose(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a further syringe of one ordered dose of " + drug + ", counted once under this policy";
        }
    }

    /** Every syringe is reported. */
    record EachInjection(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a further syringe of one ordered dose of " + drug + ", counted each under this policy";
        }
    }
}
