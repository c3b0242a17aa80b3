package org.basilic.rules.hydration;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Separate stretches of hydration around drugs. */
final class Stretches {

    static final RuleCard CARD = RuleCard.of(
            "HYD-06",
            "Separate stretches of hydration",
            "Stretches of hydration before, between and after drugs are added up, or each is judged alone, or only the "
                    + "longest counts, as the payer has it.",
            "aapc-oncology",
            "cgs-hydration",
            "basilic-settled 84");

    private Stretches() {}

    /** How several stretches were counted. */
    record Counted(int stretches, String how) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d stretches of hydration (hydration.stretches = %s)".formatted(stretches, how);
        }
    }

    /** Another stretch counts instead. */
    record NotTheLongest(int minutes) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "only the longest stretch counts under this policy; this one is %d minutes".formatted(minutes);
        }
    }
}
