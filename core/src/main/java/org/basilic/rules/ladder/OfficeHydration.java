package org.basilic.rules.ladder;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** An office visit for dehydration with a drug beside the fluid. */
final class OfficeHydration {

    static final RuleCard CARD = RuleCard.of(
            "INIT-04",
            "Office hydration with a drug beside it",
            "When hydration was the reason for an office visit it may be the initial service with drugs following it; some "
                    + "payers refuse that pair.",
            "jucm-hydration",
            "cms-addon",
            "basilic-settled 4");

    private OfficeHydration() {}

    /** Hydration is initial with drugs beside it. */
    record Allowed() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "hydration was the reason for the visit and stands as the initial service beside drugs; some payers refuse "
                    + "that";
        }
    }

    static final Reason ALLOWED = new Allowed();
}
