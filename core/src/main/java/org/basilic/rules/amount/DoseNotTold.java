package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Without a dose that its unit can be reached from, a drug has no line. */
final class DoseNotTold {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-03",
            "Dose missing or in another measure",
            "Units follow from the charted dose. A dose that is not charted, or in a measure from which the "
                    + "unit of the code cannot be reached, is asked about.",
            "claims-manual-ch17-40",
            "basilic-settled 57 109 113");

    private DoseNotTold() {}

    /** No dose is charted. */
    record Missing(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no dose of " + drug + " is charted";
        }

        @Override
        public String question() {
            return "What dose of " + drug + " was given?";
        }
    }

    /** The charted unit leads nowhere. */
    record OtherMeasure(String drug, String charted, String measure) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s of %s is not in %s, and no concentration is charted that leads there"
                    .formatted(charted, drug, measure);
        }

        @Override
        public String question() {
            return "How much %s was given, in %s?".formatted(drug, measure);
        }
    }
}
