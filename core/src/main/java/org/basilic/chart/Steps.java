package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the events of an order one after another. */
final class Steps {

    private final Face face;
    private final Fates fates;

    private Steps(Face face, Fates fates) {
        this.face = face;
        this.fates = fates;
    }

    /** Returns the events about what was done, first things first; of rows about something else the fate is told. */
    static List<Step> of(List<GivenRow> rows, Face face, Fates fates) {
        Steps order = new Steps(face, fates);
        List<Step> steps = new ArrayList<>(2 * rows.size());
        for (GivenRow row : rows) {
            order.add(row, steps);
        }
        sort(steps);
        if (order.readSecondTime(steps)) {
            sort(steps);
        }
        return steps;
    }

    private void add(GivenRow row, List<Step> steps) {
        ChartEvent moment = moment(row);
        if (moment != null && moment.time() != null) {
            steps.add(new Step(row, moment, moment.time(), face.seconds(moment.time()), false));
            return;
        }
        boolean whole = RowCheck.whole(row);
        for (ChartEvent event : row.events()) {
            ChartTime time = event.time();
            if (event.action() == Action.NOT_GIVEN) {
                fates.set(row, Fate.NOT_GIVEN);
            } else if (event.action() == Action.META || time == null) {
                fates.set(row, Fate.META);
            } else {
                ChartTime read =
                        whole ? AutumnHour.stop(time, row.events().get(0).time(), face) : time;
                steps.add(new Step(row, event, read, face.seconds(read), whole));
            }
        }
    }

    /** Returns a run that ended as it began, such as an injection charted with both times, as what it was; null for others. */
    private static @Nullable ChartEvent moment(GivenRow row) {
        ChartEvent first = row.events().get(0);
        ChartTime start = first.time();
        ChartTime end = RowCheck.ends(row.events().get(row.events().size() - 1));
        boolean same = RowCheck.whole(row) && start != null && start.equals(end);
        return same ? ChartEvent.of(Action.GIVEN, start, first.said()) : null;
    }

    private static void sort(List<Step> steps) {
        steps.sort(Comparator.comparingLong(Step::seconds)
                .thenComparingInt(step -> rank(step))
                .thenComparing(step -> step.row().version())
                .thenComparing(step -> step.row().place().text()));
    }

    /** Reads a stop that nothing had begun before, but something did soon after, as charted the second time round. */
    private boolean readSecondTime(List<Step> steps) {
        boolean changed = false;
        boolean begun = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Action action = step.event().action();
            ChartTime second = begun || action != Action.STOP ? null : AutumnHour.secondTime(step.time(), face);
            if (second != null && startBetween(step.seconds(), face.seconds(second), steps)) {
                steps.set(i, new Step(step.row(), step.event(), second, face.seconds(second), step.ofWhole()));
                changed = true;
            }
            begun = action == Action.START || (begun && action != Action.STOP);
        }
        return changed;
    }

    private static boolean startBetween(long from, long to, List<Step> steps) {
        return steps.stream()
                .anyMatch(step ->
                        step.event().action() == Action.START && step.seconds() >= from && step.seconds() <= to);
    }

    /** What ends comes before what begins at the same second, and a start before what happens to what runs. */
    private static int rank(Step step) {
        Action action = step.event().action();
        if (action == null || (step.ofWhole() && action != Action.START)) {
            return 0;
        }
        return switch (action) {
            case STOP -> 0;
            case PAUSE -> 1;
            case START -> 2;
            case RESUME -> 3;
            default -> 4 + action.ordinal();
        };
    }
}
