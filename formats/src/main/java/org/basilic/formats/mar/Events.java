package org.basilic.formats.mar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Action;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.Said;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * What a row says was done. With an action, the row is one event; with a stop as well, a whole run or a part of one. Without
 * a column of actions it is a whole run, and ended as its last action says.
 *
 * <p>What an empty cell of actions means is the map's to say, by an {@code action} row about {@code (none)}: some records
 * leave it empty for a dose that is no infusion.
 */
final class Events {

    private static final String NONE = "(none)";

    private final Columns columns;
    private final Times times;
    private final Texts<Action> actions;

    Events(Columns columns, Times times, FeedMap map) {
        this.columns = columns;
        this.times = times;
        this.actions = new Texts<>(map::action);
    }

    /** Whether the row is about the record and not about anything given. */
    boolean aside() {
        boolean acts = columns.tells(MarFact.ACTION);
        String text = columns.text(acts ? MarFact.ACTION : MarFact.END_ACTION);
        Action action = text.isEmpty() ? null : actions.of(text);
        return action == Action.META || action == Action.NOT_GIVEN;
    }

    /** Returns the events of the row, at least one. */
    List<ChartEvent> of(Said said, RowPoints points) {
        ChartTime start = times.time(MarFact.TIME, MarFact.UTC_TIME, points);
        ChartTime stop = times.time(MarFact.STOP, MarFact.UTC_STOP, points);
        return columns.tells(MarFact.ACTION) ? acted(start, stop, said, points) : ran(start, stop, said);
    }

    private List<ChartEvent> acted(@Nullable ChartTime time, @Nullable ChartTime stop, Said said, RowPoints points) {
        String text = columns.text(MarFact.ACTION);
        if (text.isEmpty() && stop != null) {
            return ran(time, stop, said);
        }
        Action action = actions.of(text.isEmpty() ? NONE : text);
        if (action == null) {
            return List.of(ChartEvent.unmapped(text, time, said));
        }
        ChartEvent event = ChartEvent.of(action, time, said);
        if (stop == null) {
            return List.of(event);
        }
        return switch (action) {
            case GIVEN ->
                List.of(ChartEvent.of(Action.START, time, said), ChartEvent.of(Action.STOP, stop, Said.NOTHING));
            // What follows at once goes on with it: a change of rate ends one row and begins the next.
            case START, BAG_CHANGE, RATE, RESUME ->
                List.of(event, ChartEvent.of(Action.STOP, stop, Said.NOTHING).asPassing());
            case PAUSE -> List.of(event, ChartEvent.of(Action.RESUME, stop, Said.NOTHING));
            case PUSH, BOLUS -> List.of(ChartEvent.of(action, time, lasting(said, time, stop, points)));
            // So much had run in when that time was over.
            case VOLUME -> List.of(ChartEvent.of(action, stop, said));
            default -> List.of(event);
        };
    }

    private List<ChartEvent> ran(@Nullable ChartTime start, @Nullable ChartTime stop, Said said) {
        String text = columns.text(MarFact.END_ACTION);
        Action end = text.isEmpty() ? Action.STOP : actions.of(text);
        if (end == Action.META || end == Action.NOT_GIVEN) {
            return List.of(ChartEvent.of(end, start, said));
        }
        List<ChartEvent> events = new ArrayList<>(2);
        events.add(ChartEvent.of(Action.START, start, said));
        if (end == null) {
            events.add(ChartEvent.unmapped(text, stop == null ? start : stop, Said.NOTHING));
        } else if (stop != null) {
            events.add(
                    switch (end) {
                        // It ran on, and what ran on has a row of its own, which begins where this one ends.
                        case START, BAG_CHANGE, RATE, RESUME, SITE_CHANGE ->
                            ChartEvent.of(Action.STOP, stop, Said.NOTHING).asPassing();
                        case PAUSE, HOLD -> ChartEvent.of(Action.PAUSE, stop, Said.NOTHING);
                        default -> ChartEvent.of(Action.STOP, stop, Said.NOTHING);
                    });
        }
        return events;
    }

    private static Said lasting(Said said, @Nullable ChartTime from, ChartTime to, RowPoints points) {
        if (from == null || said.minutes() != null) {
            return said;
        }
        long minutes = Duration.between(from.local(), to.local()).toMinutes();
        if (from.offset() != null && to.offset() != null) {
            minutes = Duration.between(
                            from.local().toInstant(from.offset()), to.local().toInstant(to.offset()))
                    .toMinutes();
        }
        if (minutes < 0) {
            points.add(OpenPointKind.STOP_BEFORE_START, from.local() + " to " + to.local());
            return said;
        }
        return new Said(
                said.drug(),
                said.components(),
                said.mixture(),
                said.route(),
                said.access(),
                said.dose(),
                said.rate(),
                said.volume(),
                said.wasted(),
                (int) Math.min(minutes, Integer.MAX_VALUE),
                said.purpose(),
                said.pump());
    }
}
