package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A code for any drug without one of its own counts administrations. */
final class UnlistedDrug {

    static final RuleCard CARD = RuleCard.of(
            "DRUG-05",
            "Code not otherwise classified",
            "A code that stands for any drug without one of its own is reported once, with a narrative that "
                    + "names the drug, its dose and its product, and takes neither waste modifier.",
            "claims-manual-ch17-40",
            "basilic-settled 73 114");

    private UnlistedDrug() {}

    /** One unit. */
    record OneUnit(String code) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " stands for any drug without a code of its own: 1 unit";
        }
    }

    /** The narrative that such a line needs. */
    record Narrative(String code, String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a line of %s needs the name, strength, dose and package of %s written out".formatted(code, drug);
        }

        @Override
        public String question() {
            return "What are the full name, strength, dose, route and package number (NDC) of " + drug + "?";
        }
    }
}
