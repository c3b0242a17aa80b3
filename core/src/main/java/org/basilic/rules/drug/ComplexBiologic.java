package org.basilic.rules.drug;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Certain antibodies and response modifiers may take the chemotherapy family. */
final class ComplexBiologic {

    static final RuleCard CARD = RuleCard.of(
            "FAM-02",
            "Complex biologics",
            "A biologic that takes the preparation, checks and watching of chemotherapy may take its codes by vein where the "
                    + "payer agrees; under the skin it is a therapeutic injection unless the payer says otherwise.",
            "noridian-complex",
            "noridian-bundling",
            "ngs-a58620");

    private ComplexBiologic() {}

    /** The value of the switch decided. */
    record ByPolicy(String drug, String value) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is a complex biologic, coded %s under this policy".formatted(drug, value);
        }
    }

    /** A payer's own list may differ. */
    record VerifyPayer(String drug) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return drug + " is coded as a complex biologic; whether the payer's list has it is to be verified";
        }
    }
}
