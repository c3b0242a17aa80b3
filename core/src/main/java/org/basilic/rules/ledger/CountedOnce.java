package org.basilic.rules.ledger;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** At one site every minute is counted at most once. */
final class CountedOnce {

    static final RuleCard CARD = RuleCard.of(
            "T-06",
            "Each minute counted once",
            "Each drug has its own clock, and minutes in which two entries of one service ran together are counted once.",
            "aapc-oncology",
            "basilic-settled 84");

    static final Reason COUNTED = new AlreadyCounted();

    private CountedOnce() {}

    /** Another entry of the same service has the minutes. */
    record AlreadyCounted() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "another entry of the same service already has these minutes";
        }
    }
}
