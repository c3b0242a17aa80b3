package org.basilic.rules.drug;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** An antineoplastic takes the chemotherapy family whatever it is given for. */
final class Antineoplastic {

    static final RuleCard CARD = RuleCard.of(
            "FAM-01",
            "Antineoplastic drugs",
            "An antineoplastic takes the chemotherapy codes whatever the diagnosis; the class of the drug decides, not the "
                    + "first letters of its code.",
            "cpt-structure",
            "aapc-oncology");

    private Antineoplastic() {}

    /** The class of the drug. */
    record ByClass(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " is an antineoplastic";
        }
    }
}
