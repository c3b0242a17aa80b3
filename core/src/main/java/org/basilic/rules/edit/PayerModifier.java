package org.basilic.rules.edit;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A payer may want another modifier than 59 to open a pair of codes. */
final class PayerModifier {

    static final RuleCard CARD = RuleCard.of(
            "POL-03",
            "Modifier that the payer wants on a pair",
            "Where a modifier opens a pair of codes, it is the one that the payer's policy names for the pair, and 59 where it "
                    + "names none.",
            "ncci-manual-ch1",
            "basilic-settled 129");

    private PayerModifier() {}

    /** The payer's policy names it. */
    record Named(String column1, String modifier, String policy, String source) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "beside %s the policy %s wants %s (%s)".formatted(column1, policy, modifier, source);
        }
    }
}
