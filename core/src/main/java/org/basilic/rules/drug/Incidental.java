package org.basilic.rules.drug;

import org.basilic.model.Purpose;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Keeping a vein open, flushing and carrying a drug are part of the service they serve. */
final class Incidental {

    static final RuleCard CARD = RuleCard.of(
            "HYD-02",
            "Fluid that serves another service",
            "Fluid that keeps a vein open, flushes a line, or carries or dilutes a drug is part of that service and has no "
                    + "code of its own.",
            "ncci-manual-ch11",
            "rac-0137",
            "noridian-hydration");

    private Incidental() {}

    /** What the fluid was for. */
    record Serves(Purpose purpose) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "given as " + purpose.written() + ", which is part of another service";
        }
    }
}
