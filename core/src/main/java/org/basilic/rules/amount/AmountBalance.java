package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Amount;

/** What was opened is given, discarded, kept, used for others or unexplained. */
final class AmountBalance {

    static final RuleCard CARD = RuleCard.of(
            "AMT-01",
            "Amount ledger",
            "What the containers held is split into what was given, discarded, kept in multi-dose "
                    + "containers, used for other patients and left unexplained; the parts add up to what was opened.",
            "cgs-waste",
            "basilic-settled 60");

    private AmountBalance() {}

    /** Something is left over. */
    record Unexplained(String drug, Amount rest, String unit) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s is not accounted for".formatted(rest, unit, drug);
        }

        @Override
        public String question() {
            return "What became of the other %s %s of %s?".formatted(rest, unit, drug);
        }
    }

    /** Waste of a multi-dose container. */
    record MultiDoseWasted(String drug, Amount wasted, String unit) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s %s of %s is charted as discarded from a multi-dose container".formatted(wasted, unit, drug);
        }

        @Override
        public String question() {
            return "Was the container of " + drug + " a single-dose or a multi-dose container?";
        }
    }
}
