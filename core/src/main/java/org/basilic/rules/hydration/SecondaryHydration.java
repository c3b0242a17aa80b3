package org.basilic.rules.hydration;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Beside another initial service hydration takes the extra-hour code. */
final class SecondaryHydration {

    static final RuleCard CARD = RuleCard.of(
            "HYD-04",
            "Hydration beside another initial service",
            "Where a drug is the initial service of the site, all hydration there takes the extra-hour code.",
            "palmetto-a53778",
            "cpt-structure");

    static final RuleCard MODIFIER = RuleCard.of(
            "HYD-10",
            "Modifier on secondary hydration",
            "Medicare's pair tables ask for no modifier on hydration beside another initial service; some plans want one.",
            "cms-ptp",
            "noridian-hydration");

    private SecondaryHydration() {}

    /** A drug is the initial service. */
    record BesideInitial() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a drug is the initial service of the site";
        }
    }

    /** The plan wants a modifier. */
    record Marked(String modifier) implements Reason {
        @Override
        public RuleCard rule() {
            return MODIFIER;
        }

        @Override
        public String inWords() {
            return "this policy marks hydration beside another initial service " + modifier;
        }
    }

    static final Reason BESIDE_INITIAL = new BesideInitial();
}
