package org.basilic.rules.amount;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Drugs bought under the 340B program are marked. */
final class DiscountedDrug {

    static final RuleCard CARD = RuleCard.of(
            "DISC-01",
            "Drugs bought at a discount",
            "A separately payable drug that a covered entity bought under the 340B program is marked as its "
                    + "payer asks on that day.",
            "cms-mln4800856",
            "cms-hcpcs-2026-10",
            "basilic-settled 65 107");

    private DiscountedDrug() {}

    /** The modifier of the policy. */
    record Marked(String modifier) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "bought under the 340B program: " + modifier;
        }
    }

    /** Two modifiers, and the kind of entity does not decide. */
    record EntityNotTold(String drug) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "until 2025 the modifier of a 340B drug depends on the kind of entity, which is not told for "
                    + drug;
        }

        @Override
        public String question() {
            return "As which kind of entity is the hospital registered in the 340B program?";
        }
    }
}
