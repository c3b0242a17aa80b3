package org.basilic.rules.hydration;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Units;

/** Hydration needs more than thirty minutes. */
final class HydrationFloor {

    static final RuleCard CARD = RuleCard.of(
            "T-05",
            "Shortest hydration and its units",
            "Hydration of thirty minutes or less is not reported. Alone, 31 to 90 minutes are the first hour; beside another "
                    + "initial service they are one unit of the extra-hour code. Each further unit needs minute 91, 151, 211.",
            "claims-manual-ch12-30.5",
            "noridian-hydration",
            "medlearn");

    private HydrationFloor() {}

    /** Too few minutes. */
    record TooShort(int minutes, int needed) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes of hydration, and %d are needed".formatted(minutes, needed);
        }
    }

    /** Enough minutes, counted. */
    record Counted(int minutes, int units, int next, boolean initial) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return initial
                    ? "%d minutes of hydration earn the first-hour code and %s after it; the next unit needs %d"
                            .formatted(minutes, Units.words(units), next)
                    : "%d minutes of hydration earn %s; the next unit needs %d"
                            .formatted(minutes, Units.words(units), next);
        }
    }
}
