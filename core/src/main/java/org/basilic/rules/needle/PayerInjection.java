package org.basilic.rules.needle;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A payer may name the code for the injection of a drug. */
final class PayerInjection {

    static final RuleCard CARD = RuleCard.of(
            "POL-02",
            "Code of an injection by the payer's list",
            "Where the payer's policy names the code for injections of a drug under the skin or into a muscle, that code is "
                    + "reported, whatever the class of the drug.",
            "ngs-a58620",
            "basilic-settled 128");

    private PayerInjection() {}

    /** The payer's list names it. */
    record Listed(String drug, String code, String policy, String source) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "injections of %s are reported as %s by the list of the policy %s (%s)"
                    .formatted(drug, code, policy, source);
        }
    }
}
