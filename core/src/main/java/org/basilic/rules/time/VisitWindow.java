package org.basilic.rules.time;

import org.basilic.result.Query;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;

/** A hospital counts the minutes between arrival and departure. */
final class VisitWindow {

    static final RuleCard CARD = RuleCard.of(
            "INIT-08",
            "Minutes before arrival and after departure",
            "A hospital counts what ran between the patient's arrival and departure, so a drug that was running on arrival "
                    + "counts from then on. Minutes after departure count only for a pump that goes home.",
            "hcpro-encounter",
            "basilic-settled 23 95");

    private VisitWindow() {}

    /** Part of the run lies outside the visit. */
    record Clipped(int outside, int counted) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes ran outside the visit; %d count".formatted(outside, counted);
        }
    }

    /** The whole run lies outside the visit. */
    record Outside(int minutes) implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "all %d minutes ran outside the visit".formatted(minutes);
        }

        @Override
        public String question() {
            return "The charted times lie outside the patient's arrival and departure. Are the times right?";
        }
    }

    /** A single charted time lies outside the visit. */
    record SingleTimeOutside() implements Query {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the charted time lies outside the visit";
        }

        @Override
        public String question() {
            return "The charted time lies outside the patient's arrival and departure. Is the time right?";
        }
    }
}
