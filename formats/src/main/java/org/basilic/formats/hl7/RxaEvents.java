package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Action;
import org.basilic.chart.ChartEvent;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.Said;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** What was done, and when, as an administration segment tells it. */
final class RxaEvents {

    private static final int MOST = 50;
    private static final int END = 4;
    private static final int NOTES = 9;

    private final RxaSaid said;
    private final Segment rxa;
    private final FeedMap map;
    private final Left left;

    RxaEvents(RxaSaid said, Segment rxa, FeedMap map, Left left) {
        this.said = said;
        this.rxa = rxa;
        this.map = map;
        this.left = left;
    }

    Said onlyDrug() {
        return said.onlyDrug();
    }

    /** Returns the events, at least one. An end that is not told is none: what was begun has not ended at its start. */
    List<ChartEvent> of(@Nullable ChartTime start) {
        String observed = said.observed().text("action");
        Action action = observed.isEmpty() ? noted() : map.action(observed);
        if (!observed.isEmpty() && action == null) {
            return List.of(ChartEvent.unmapped(observed, start, said.ofStart()));
        }
        if (said.none && (action == null || action == Action.GIVEN || action == Action.PUSH)) {
            // Nothing was given, and it is not said that it was not.
            left.add(OpenPointKind.UNCLEAR_STATUS, "0");
        }
        ChartTime end = end();
        if (action == null || action == Action.START || action == Action.GIVEN || action == Action.PUSH) {
            return given(action, start, end);
        }
        return acted(action, start, end);
    }

    /** What an action says, with its end where that is another time: senders fill in both, because both are asked for. */
    private List<ChartEvent> acted(Action action, @Nullable ChartTime start, @Nullable ChartTime end) {
        ChartEvent event = ChartEvent.of(action, start, said.atOnce());
        if (end == null || end.equals(start)) {
            return List.of(event);
        }
        return switch (action) {
            case STOP ->
                List.of(
                        ChartEvent.of(Action.START, start, said.ofStart()),
                        ChartEvent.of(Action.STOP, end, said.ofEnd()));
            // What follows at once goes on with it.
            case BAG_CHANGE, RATE, RESUME ->
                List.of(
                        ChartEvent.of(action, start, said.ofStart()),
                        ChartEvent.of(Action.STOP, end, said.ofEnd()).asPassing());
            case PAUSE -> List.of(event, ChartEvent.of(Action.RESUME, end, Said.NOTHING));
            default -> List.of(event);
        };
    }

    private List<ChartEvent> given(@Nullable Action action, @Nullable ChartTime start, @Nullable ChartTime end) {
        boolean atOnce = action == Action.GIVEN
                || action == Action.PUSH
                || (action == null && RouteText.atOnce(said.effectiveRoute()));
        boolean alike = end == null || end.equals(start);
        if (atOnce && alike) {
            return List.of(ChartEvent.of(action == Action.PUSH ? Action.PUSH : Action.GIVEN, start, said.atOnce()));
        }
        List<ChartEvent> events = new ArrayList<>(2);
        events.add(ChartEvent.of(Action.START, start, said.ofStart()));
        if (end != null && !(action == Action.START && alike)) {
            events.add(ChartEvent.of(Action.STOP, end, said.ofEnd()));
        } else if (!said.ofEnd().equals(Said.NOTHING)) {
            events.add(ChartEvent.of(Action.VOLUME, start, said.ofEnd()));
            if (said.ofEnd().wasted() != null) {
                events.add(ChartEvent.of(Action.WASTE, start, said.ofEnd()));
            }
        }
        return events;
    }

    private @Nullable ChartTime end() {
        String text = rxa.text(END);
        text = text.isEmpty() ? said.observed().text("stop") : text;
        ChartTime end = Hl7Time.of(text);
        if (end == null && !text.isEmpty()) {
            left.add(OpenPointKind.UNREADABLE_TIME, null);
        }
        return end;
    }

    /** Returns the action of a record that is told in the notes; other notes are for people. */
    private @Nullable Action noted() {
        int count = Math.min(rxa.repetitions(NOTES), MOST);
        for (int i = 1; i <= count; i++) {
            Action action = Coded.meaning(Coded.of(rxa, NOTES, i), map::action);
            if (action != null) {
                return action;
            }
        }
        return null;
    }
}
