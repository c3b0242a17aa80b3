package org.basilic.rules.time;

import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Units;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** One unit covers up to ninety minutes; 91, 151, 211 earn the next ones. */
public final class ExtraHours {

    static final RuleCard CARD = RuleCard.of(
            "T-04",
            "Units of timed codes",
            "The first-hour code stands for sixteen to ninety minutes of one infusion. Each further unit needs more than "
                    + "thirty minutes past a full hour: minutes 91, 151, 211 earn one, two, three.",
            "claims-manual-ch12-30.5",
            "cpt-structure");

    private ExtraHours() {}

    /** The units that minutes earned. */
    record Hours(int minutes, int units, int next) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return units == 0
                    ? "%d minutes earn the first-hour code alone; the next unit needs %d".formatted(minutes, next)
                    : "%d minutes earn the first-hour code and %s after it; the next unit needs %d"
                            .formatted(minutes, Units.words(units), next);
        }
    }

    /** How many minutes the next unit lacks. */
    record ShortOf(int minutes, int next) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes; the next unit needs %d, so it is %d short".formatted(minutes, next, next - minutes);
        }
    }

    /** Returns why minutes earned their units after a first hour. */
    public static Reason earned(int minutes, int units, Worksheet sheet) {
        return new Hours(minutes, units, UnitCount.AFTER_FIRST_HOUR.minutesFor(units + 1, sheet.tables()));
    }

    /** Returns why minutes did not earn one unit more. */
    public static Reason shortOf(int minutes, int units, UnitCount count, Worksheet sheet) {
        return new ShortOf(minutes, count.minutesFor(units + 1, sheet.tables()));
    }

    /** Says why the next unit of a timed code was not used. */
    public static void sayNextUnit(
            @Nullable Entry entry, @Nullable String code, int minutes, int units, UnitCount count, Worksheet sheet) {
        if (code != null) {
            sheet.notUsed(entry, code, shortOf(minutes, units, count, sheet));
        }
    }
}
