package org.basilic.rules.ladder;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A further drug by vein follows the initial service, whenever it was given. */
final class NewDrug {

    static final RuleCard CARD = RuleCard.of(
            "SEQ-01",
            "Further drugs by vein",
            "Every further drug infused or pushed through the site takes the code of a service that follows the initial one, "
                    + "before or after it in time; a new drug of sixteen minutes or more has a first hour of its own.",
            "cpt-structure",
            "cms-addon",
            "palmetto-a53778");

    private NewDrug() {}

    /** A new drug infused. */
    record Infused(String drug, int minutes) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is a further drug with %d minutes of its own at the site".formatted(drug, minutes);
        }
    }

    /** A new drug pushed. */
    record Pushed(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " is a further drug, pushed";
        }
    }

    /** The payer reports no short further infusion. */
    record TooShortForPayer(int minutes, int needed) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes of a further drug; this policy reports one from %d".formatted(minutes, needed);
        }
    }
}
