package org.basilic.rules.time;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** A run of more than three days off a portable pump is taken for a charting slip. */
final class ImplausibleLength {

    static final RuleCard CARD = RuleCard.of(
            "DOC-07",
            "Running time too long to be true",
            "A run longer than three days that no portable or implanted pump drove is not coded before its times are "
                    + "confirmed.",
            "basilic-settled");

    private ImplausibleLength() {}

    /** The charted times cannot be right. */
    record TooLong(int minutes, int most) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes are charted, more than the %d that are taken on trust".formatted(minutes, most);
        }

        @Override
        public String question() {
            return "The charted times give an unusually long run. Are the start and stop, with their dates, right?";
        }
    }
}
