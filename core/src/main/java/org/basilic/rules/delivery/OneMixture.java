package org.basilic.rules.delivery;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** What runs from one bag or syringe is one service. */
final class OneMixture {

    static final RuleCard CARD = RuleCard.of(
            "SEQ-03",
            "Several drugs in one bag",
            "Drugs mixed in one bag are one infusion, or one push, of the highest class among them; mixing earns no "
                    + "concurrent code.",
            "asco-coding",
            "medlearn",
            "basilic-settled 77");

    private OneMixture() {}

    /** Several drugs, one service. */
    record Together(int entries) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d entries from one bag or syringe are one service".formatted(entries);
        }
    }
}
