package org.basilic.rules.edit;

import java.time.LocalDate;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Pairs of codes of which the second is not paid beside the first. */
final class PairEdit {

    static final RuleCard CARD = RuleCard.of(
            "PTP-R1",
            "Pairs of codes on one day",
            "Of two codes that form a pair on one date of service, the second is dropped where no modifier opens the pair, and "
                    + "is marked as distinct where one does.",
            "cms-ptp",
            "ncci-manual-ch1",
            "basilic-settled 47 48 97");

    static final String DISTINCT = "59";

    private PairEdit() {}

    /** A modifier opens the pair. */
    record Opened(String column1, LocalDate day) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "second of a pair with %s on %s, marked as distinct".formatted(column1, day);
        }
    }

    /** No modifier opens the pair. */
    record Dropped(String column1, String column2, LocalDate day) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s is not reported beside %s on %s, with any modifier".formatted(column2, column1, day);
        }
    }

    /** A service that was entered without a modifier that the pair asks for. */
    record NeedsModifier(String column1, String column2, LocalDate day) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%s beside %s on %s needs a modifier that says why it is distinct".formatted(column2, column1, day);
        }
    }
}
