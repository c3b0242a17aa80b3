package org.basilic.rules.site;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Lines without a charted reason for a second site are one site. */
final class OneSite {

    static final RuleCard CARD = RuleCard.of(
            "INIT-07",
            "What is not a second site",
            "A restarted line, another lumen of one catheter, and a second line without a charted protocol or clinical "
                    + "reason count with the first line as one site.",
            "ncci-manual-ch11",
            "hcpro-encounter",
            "basilic-settled 6 9 86");

    private OneSite() {}

    /** Several lines were used and none has a charted reason. */
    record NoReasonCharted(int lines) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d lines without a charted reason for a separate site count as one site".formatted(lines);
        }

        @Override
        public String question() {
            return "More than one line was used. What was the protocol or clinical reason for each further line?";
        }
    }
}
