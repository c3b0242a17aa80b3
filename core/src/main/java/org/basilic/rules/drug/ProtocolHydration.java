package org.basilic.rules.drug;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Fluid ordered against the toxicity of a drug. */
final class ProtocolHydration {

    static final RuleCard CARD = RuleCard.of(
            "HYD-05",
            "Hydration before and after a toxic drug",
            "Hydration ordered to prevent a drug's toxicity is reported as hydration, except where the payer counts it into "
                    + "the drug's own service.",
            "cgs-hydration",
            "noridian-hydration");

    private ProtocolHydration() {}

    /** The payer counts it into the drug's service. */
    record Denied() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "fluid against a drug's toxicity is part of that drug's service under this policy";
        }
    }

    static final Reason DENIED = new Denied();
}
