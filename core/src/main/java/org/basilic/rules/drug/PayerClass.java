package org.basilic.rules.drug;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A payer may take a drug to be of another class than the drug table does. */
final class PayerClass {

    static final RuleCard CARD = RuleCard.of(
            "POL-01",
            "Class of a drug by the payer's list",
            "Where the payer's policy lists a drug under a class, its codes go by that class; a class charted in the record wins "
                    + "over the list.",
            "basilic-settled 127");

    private PayerClass() {}

    /** The payer's list names it. */
    record Listed(String drug, String drugClass, String policy, String source) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is of the class %s on the list of the policy %s (%s)".formatted(drug, drugClass, policy, source);
        }
    }
}
