package org.basilic.coding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.rules.drug.Identity;
import org.basilic.rules.time.Clock;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that puts the administrations in the order of the clock, their times read and their drugs told. */
final class ClockOrder {

    private static final Comparator<Administration> CHARTED = ClockOrder::byChartedTime;
    private static final Comparator<Timed> COMPUTED =
            (one, other) -> Moment.compare(one.clocked().when(), other.clocked().when());

    private ClockOrder() {}

    /** An administration and when it ran: a computed start may lie elsewhere than the charted times let expect. */
    private record Timed(Administration given, Clocked clocked) {}

    /** Returns the administrations of the encounter; a record that is in order already is not sorted. */
    static List<Entry> entries(Worksheet sheet) {
        List<Administration> given = inChartedOrder(sheet.encounter().administrations());
        Clocked[] clocked = new Clocked[given.size()];
        boolean ordered = true;
        for (int i = 0; i < clocked.length; i++) {
            clocked[i] = Clock.read(given.get(i), sheet);
            ordered &= i == 0 || Moment.compare(clocked[i - 1].when(), clocked[i].when()) <= 0;
        }
        if (!ordered) {
            given = reorder(given, clocked);
        }
        List<Entry> entries = new ArrayList<>(clocked.length);
        for (int i = 0; i < clocked.length; i++) {
            entries.add(Identity.of(i, given.get(i), clocked[i], sheet));
        }
        return entries;
    }

    private static List<Administration> inChartedOrder(List<Administration> given) {
        for (int i = 1; i < given.size(); i++) {
            if (byChartedTime(given.get(i - 1), given.get(i)) > 0) {
                List<Administration> sorted = new ArrayList<>(given);
                sorted.sort(CHARTED);
                return sorted;
            }
        }
        return given;
    }

    /** Puts the administrations and their times in the order of the computed times. */
    private static List<Administration> reorder(List<Administration> given, Clocked[] clocked) {
        List<Timed> timed = new ArrayList<>(clocked.length);
        for (int i = 0; i < clocked.length; i++) {
            timed.add(new Timed(given.get(i), clocked[i]));
        }
        timed.sort(COMPUTED);
        List<Administration> ordered = new ArrayList<>(clocked.length);
        for (int i = 0; i < clocked.length; i++) {
            ordered.add(timed.get(i).given());
            clocked[i] = timed.get(i).clocked();
        }
        return ordered;
    }

    /** Orders by charted start, else stop, then by stop and id, so that the order of the record does not matter. */
    private static int byChartedTime(Administration one, Administration other) {
        int start = compare(
                one.start() != null ? one.start() : one.stop(), other.start() != null ? other.start() : other.stop());
        if (start != 0) {
            return start;
        }
        int stop = compare(other.stop(), one.stop());
        if (stop != 0) {
            return stop;
        }
        int length = Integer.compare(one.id().length(), other.id().length());
        return length != 0 ? length : one.id().compareTo(other.id());
    }

    private static int compare(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one != null ? -1 : other != null ? 1 : 0;
        }
        return one.compareTo(other);
    }
}
