package org.basilic.rules.time;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A missing stop, or start, may be computed from charted rate and volume. */
final class DerivedStop {

    static final RuleCard CARD = RuleCard.of(
            "DOC-02D",
            "Stop computed from rate and volume",
            "An infusion with one clock time and a charted rate and volume has run volume divided by rate, rounded down to "
                    + "the minute, where the payer accepts a computed stop.",
            "qhr-missing-stop",
            "basilic-settled 16-18");

    private DerivedStop() {}

    /** The length was computed. */
    record Computed(int minutes, String volume, String rate) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes computed from %s at %s".formatted(minutes, volume, rate);
        }
    }

    /** The record itself says that its stop was computed. */
    record ChartedAsDerived(String volume, String rate) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the stop was computed from %s at %s, not observed".formatted(volume, rate);
        }
    }
}
