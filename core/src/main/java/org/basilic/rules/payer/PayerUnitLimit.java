package org.basilic.rules.payer;

import java.time.LocalDate;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A payer may take only so many units of a code on one day. */
final class PayerUnitLimit {

    static final RuleCard CARD = RuleCard.of(
            "POL-05",
            "Units that a payer takes on one day",
            "Units of a code on one day beyond the number in the payer's policy are shown with a warning; nothing is cut.",
            "basilic-settled 131");

    private PayerUnitLimit() {}

    /** There are more. */
    record Over(String code, int units, LocalDate day, int limit, String policy, String source) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s x%d on %s; the policy %s takes %d on one day (%s)"
                    .formatted(code, units, day, policy, limit, source);
        }
    }
}
