package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;

/** More cannot be given and discarded than was opened. */
final class MoreThanOpened {

    static final RuleCard CARD = RuleCard.of(
            "AMT-02",
            "More given or discarded than opened",
            "Given, discarded and used for others cannot come to more than the containers held; where the "
                    + "record says so, one of its numbers is wrong.",
            "cgs-waste",
            "basilic-settled 100 101",
            "recall");

    private MoreThanOpened() {}

    /** More was given than opened. */
    record Given(String drug, Amount given, Amount opened, String unit) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s is charted as given, %s %s as opened for this patient"
                    .formatted(given, unit, drug, opened, unit);
        }

        @Override
        public String question() {
            return "What dose of " + drug + " was given, and which containers were opened?";
        }
    }

    /** More was discarded than was left. */
    record Wasted(String drug, Amount wasted, Amount left, String unit) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s is charted as discarded, %s %s was left".formatted(wasted, unit, drug, left, unit);
        }

        @Override
        public String question() {
            return "How much " + drug + " was discarded, and which containers were opened?";
        }
    }
}
