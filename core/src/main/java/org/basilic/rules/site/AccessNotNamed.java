package org.basilic.rules.site;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** An administration that names no access is taken for the first line. */
final class AccessNotNamed {

    static final RuleCard CARD = RuleCard.of(
            "SITE-01",
            "Access that is not named",
            "Where several lines are charted and an administration names none, it counts for the first line that has no "
                    + "reason of its own for a separate site, and the line is asked after.",
            "basilic-settled 7");

    private AccessNotNamed() {}

    /** Several lines are charted; this administration names none. */
    record Taken(String access) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no line is named; counted for " + access;
        }

        @Override
        public String question() {
            return "Through which line was this given?";
        }
    }
}
