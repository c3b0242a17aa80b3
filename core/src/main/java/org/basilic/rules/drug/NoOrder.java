package org.basilic.rules.drug;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;

/** Without an order nothing is reported. */
final class NoOrder {

    static final RuleCard CARD = RuleCard.of(
            "DOC-01",
            "Order for each drug",
            "What was given without an order on file has no line until the order is found.",
            "palmetto-a53778",
            "basilic-settled 38");

    private NoOrder() {}

    /** No order is on file. */
    record Missing(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "no order for " + drug + " is on file";
        }

        @Override
        public String question() {
            return "Is there a signed order for " + drug + "?";
        }
    }
}
