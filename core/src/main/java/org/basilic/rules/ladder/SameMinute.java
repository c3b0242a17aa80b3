package org.basilic.rules.ladder;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Two drugs pushed in the same minute. */
final class SameMinute {

    static final RuleCard CARD = RuleCard.of(
            "SEQ-04",
            "Two drugs pushed in one minute",
            "Two drugs pushed in the same minute from two entries are two pushes; drawn into one syringe they are one.",
            "recall",
            "basilic-settled 75");

    private SameMinute() {}

    /** Both carry the same time. */
    record TwoPushes(String one, String other) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s and %s are charted for the same minute and count as two pushes".formatted(one, other);
        }

        @Override
        public String question() {
            return "Were %s and %s given from one syringe or from two?".formatted(one, other);
        }
    }
}
