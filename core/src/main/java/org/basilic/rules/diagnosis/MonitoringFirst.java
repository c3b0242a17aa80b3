package org.basilic.rules.diagnosis;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Monitoring of a drug level is no reason for an infusion. */
final class MonitoringFirst {

    static final RuleCard CARD = RuleCard.of(
            "DX-06",
            "Drug level monitoring listed first",
            "The code for monitoring a drug level is for encounters that only monitor; it never goes first "
                    + "where something was given by infusion or injection.",
            "recall");

    private MonitoringFirst() {}

    /** It stands first. */
    record ListedFirst(String code) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return code + " is listed first although a drug was given";
        }

        @Override
        public String question() {
            return "For which condition was the treatment given?";
        }
    }
}
