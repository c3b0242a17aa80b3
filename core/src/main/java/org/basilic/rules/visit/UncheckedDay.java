package org.basilic.rules.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** A day of service for which nobody has looked whether the publishers changed anything. */
public final class UncheckedDay {

    static final RuleCard CARD = RuleCard.of(
            "DATE-01",
            "Day after the tables were last checked",
            "Rows without an end stand until a publisher says otherwise. On a day after the last for which the publishers were "
                    + "asked the visit is coded by them, and the result says that this is so.",
            "basilic-settled 135");

    private UncheckedDay() {}

    /**
     * The visit, or a part of it, is on a day that was not checked.
     *
     * @param day the latest such day of the visit
     * @param last the last day that was checked
     */
    record NotChecked(LocalDate day, LocalDate last) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "the tables were checked for days up to " + last + ": on " + day
                    + " the codes and rules of that time still stand unless a publisher has changed them since";
        }
    }

    /** Adds the finding where something happened on such a day. */
    public static void find(List<Entry> entries, Worksheet sheet) {
        LocalDate checkedTo = sheet.tables().checkedTo();
        LocalDate latest = sheet.date();
        List<Entry> concerned = new ArrayList<>();
        for (Entry entry : entries) {
            LocalDate day = lastDay(entry, sheet.date());
            if (!day.isBefore(checkedTo)) {
                concerned.add(entry);
            }
            if (day.isAfter(latest)) {
                latest = day;
            }
        }
        if (!latest.isBefore(checkedTo)) {
            sheet.find(Severity.INFO, new NotChecked(latest, checkedTo.minusDays(1)), concerned);
        }
    }

    private static LocalDate lastDay(Entry entry, LocalDate visit) {
        LocalDateTime start = entry.administration().start();
        LocalDateTime stop = entry.administration().stop();
        LocalDateTime last = later(start, stop);
        return last == null ? visit : last.toLocalDate();
    }

    private static @Nullable LocalDateTime later(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
