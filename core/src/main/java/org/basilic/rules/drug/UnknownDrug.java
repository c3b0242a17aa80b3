package org.basilic.rules.drug;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Without a class nothing tells the family of codes. */
final class UnknownDrug {

    static final RuleCard CARD = RuleCard.of(
            "FAM-07",
            "Drug whose class is not known",
            "A drug that neither the record nor the drug table classifies is not coded until somebody says what it is.",
            "basilic-settled 54 92");

    private UnknownDrug() {}

    /** The drug table does not know it, or knows several that differ. */
    record NoClass(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the class of " + drug + " is not known";
        }

        @Override
        public String question() {
            return "Which drug, by its full generic name, was charted as \"" + drug + "\"?";
        }
    }

    /** The class is charted as none of those that have administration codes. */
    record OtherClass(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " is charted as a class without an administration code";
        }

        @Override
        public String question() {
            return "What kind of product is \"" + drug + "\", and what was it given for?";
        }
    }
}
