package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** A dose that nobody can have given is asked about. */
final class ImplausibleDose {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-04",
            "Dose of nothing or beyond belief",
            "A dose of zero, or one that comes to more than any line can hold, is taken for an error of the "
                    + "record.",
            "basilic-settled 111 112",
            "recall");

    private ImplausibleDose() {}

    /** The charted dose is nothing. */
    record Zero(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a dose of 0 is charted for " + drug;
        }

        @Override
        public String question() {
            return "Was " + drug + " given, and what dose?";
        }
    }

    /** The charted dose is beyond belief. */
    record Absurd(String drug, String charted) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s of %s is beyond what can have been given".formatted(charted, drug);
        }

        @Override
        public String question() {
            return "What dose of " + drug + " was given?";
        }
    }
}
