package org.basilic.rules.ladder;

import java.time.LocalDate;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** The concurrent code is reported once a day. */
final class ConcurrentOnce {

    static final RuleCard CARD = RuleCard.of(
            "CON-01",
            "Concurrent infusion once a day",
            "A concurrent infusion is reported once per date of service over all sites, is not timed, and is for a drug's "
                    + "first infusion only.",
            "cms-mue",
            "ncci-manual-ch11",
            "basilic-settled 27 29");

    private ConcurrentOnce() {}

    /** The code already stands on this day. */
    record AlreadyReported(LocalDate day) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "a concurrent infusion is already reported for " + day;
        }
    }
}
