package org.basilic.rules.time;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** Minutes are stop minus start, pauses taken out, rounded down once. */
final class ClockedMinutes {

    static final RuleCard CARD = RuleCard.of(
            "T-01",
            "Running time of an administration",
            "Count the time from documented start to documented stop with the pauses taken out, in whole minutes, rounded "
                    + "down once per service. Preparation, flushing and observation do not count.",
            "palmetto-a53778",
            "claims-manual-ch12-30.5",
            "basilic-settled 13-15");

    private ClockedMinutes() {}

    /** The charted minutes and the charted clock times do not agree. */
    record Differs(int charted, int clocked) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes are charted, the clock times give %d; the clock times count".formatted(charted, clocked);
        }

        @Override
        public String question() {
            return "The charted duration and the charted start and stop times differ. Which of them is right?";
        }
    }

    /** The infusion stood still. */
    record Paused() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the infusion was paused";
        }
    }

    /** The last sight of it running stands for the stop. */
    record LastSeen() implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the stop is the last time that it was seen running";
        }
    }

    static final Reason PAUSED = new Paused();
    static final Reason LAST_SEEN = new LastSeen();
}
