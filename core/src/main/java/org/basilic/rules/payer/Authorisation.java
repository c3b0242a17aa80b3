package org.basilic.rules.payer;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A payer may want to be asked before a drug is given. */
final class Authorisation {

    static final RuleCard CARD = RuleCard.of(
            "POL-06",
            "Codes that want authorisation",
            "A code that the payer's policy wants authorised before the visit is marked. The record of the visit does not hold "
                    + "authorisations, so whether there is one is left to whoever sends the claim.",
            "basilic-settled 132");

    private Authorisation() {}

    /** The payer's policy names the code. */
    record Wanted(String code, String policy, String source) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s wants authorisation before the visit under the policy %s (%s)".formatted(code, policy, source);
        }
    }
}
