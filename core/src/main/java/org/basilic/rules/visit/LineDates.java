package org.basilic.rules.visit;

import java.time.LocalDate;
import java.util.List;
import org.basilic.reference.Switch;
import org.basilic.reference.Threshold;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.worksheet.Charge;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Ladder;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Units;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** On which day the extra hours of a service past midnight stand. */
public final class LineDates {

    static final RuleCard CARD = RuleCard.of(
            "ENC-02",
            "Service that runs past midnight",
            "A service that runs through midnight is counted as a whole. Its units stand under the day it began, or, on a "
                    + "Medicare hospital claim, each under the day by whose end it was earned.",
            "claims-manual-ch4-230.2",
            "haugen-midnight",
            "basilic-settled 67");

    private LineDates() {}

    /** Units on the day by whose end they were earned. */
    record EarnedBy(LocalDate day, int minutes, int units) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "%d minutes had run by the end of %s and had earned %s".formatted(minutes, day, Units.words(units));
        }
    }

    /**
     * Adds the charges for the extra units of a tally, each on its day.
     *
     * @param counted when the minutes were; null without clock times
     * @param before seconds counted toward the same units before these
     * @param minutes the minutes counted, for the line
     */
    public static void chargeExtra(
            Worksheet sheet,
            @Nullable Ladder ladder,
            List<Entry> entries,
            String code,
            int units,
            UnitCount count,
            @Nullable Intervals counted,
            long before,
            LocalDate started,
            int minutes,
            Reason because) {
        if (units == 0) {
            return;
        }
        int hour = count == UnitCount.AFTER_FIRST_HOUR ? sheet.tables().threshold(Threshold.UNIT_MINUTES) : 0;
        if (counted == null || counted.isEmpty() || !pastMidnight(counted, started, sheet)) {
            sheet.charge(charge(ladder, entries, code, units, started, started, minutes - hour, because));
            return;
        }
        if (!sheet.choices().is(Switch.MIDNIGHT_LINE_DATE, "given")) {
            sheet.charge(charge(ladder, entries, code, units, started, started, minutes - hour, because));
            return;
        }
        long end = counted.end();
        LocalDate day = started;
        int base = count.units((int) (before / 60), sheet.tables());
        int told = 0;
        int toldMinutes = hour;
        while (told < units) {
            long dayEnd = sheet.clock().midnight(day.plusDays(1));
            int run = (int) ((before + counted.secondsBefore(Math.min(dayEnd, end))) / 60);
            int earned = dayEnd >= end ? units : Math.min(units, count.units(run, sheet.tables()) - base);
            if (earned > told) {
                int own = (int) (counted.secondsBefore(Math.min(dayEnd, end)) / 60);
                Charge charge = charge(ladder, entries, code, earned - told, started, day, own - toldMinutes, because);
                charge.because(new EarnedBy(day, run, earned));
                sheet.charge(charge);
                told = earned;
                toldMinutes = own;
            }
            if (dayEnd >= end) {
                return;
            }
            day = day.plusDays(1);
        }
    }

    private static boolean pastMidnight(Intervals counted, LocalDate started, Worksheet sheet) {
        return !started.equals(sheet.dateOf(counted.end() - 1));
    }

    private static Charge charge(
            @Nullable Ladder ladder,
            List<Entry> entries,
            String code,
            int units,
            LocalDate started,
            LocalDate lineDate,
            int minutes,
            Reason because) {
        int shown = Math.max(0, minutes);
        return ladder == null
                ? Charge.alone(code, units, started, lineDate, entries, shown, because)
                : Charge.atSite(code, units, started, lineDate, ladder, entries, shown, because);
    }
}
