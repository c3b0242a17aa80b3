package org.basilic.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes runs of the events of pumps: a pure function of the set of events. All events of one device must be handed in
 * together, whosever they are, because its clock and its patient are told by events of their own.
 */
final class PumpRuns {

    private final FeedMap map;
    private final Filing filing;
    private final Fates fates;
    private final Points points;

    /**
     * Makes what reads runs by the settings of a map.
     *
     * @param fates where it is noted what becomes of the events that are in no run
     * @param points where it is noted what is left of them for a person
     */
    PumpRuns(FeedMap map, Filing filing, Fates fates, Points points) {
        this.map = map;
        this.filing = filing;
        this.fates = fates;
        this.points = points;
    }

    /** Returns the runs, in an order that rests on what they are alone. */
    List<PumpRun> of(List<PumpRow> rows) {
        Face face = face(rows);
        Map<String, List<PumpRow>> devices = new TreeMap<>();
        for (PumpRow row : rows) {
            note(row);
            devices.computeIfAbsent(row.source().device(), device -> new ArrayList<>())
                    .add(row);
        }
        List<PumpRun> runs = new ArrayList<>();
        for (List<PumpRow> device : devices.values()) {
            for (PumpChannel channel : channels(device, face)) {
                runs.addAll(channel.finish());
                channel.strays().forEach(stray -> leave(stray.row(), OpenPointKind.STOP_WITHOUT_START, null));
            }
        }
        runs.sort(Comparator.comparingLong((PumpRun run) -> face.seconds(run.start()))
                .thenComparing(run -> run.began().text())
                .thenComparing(run -> run.visit().patient()));
        return runs;
    }

    private Face face(List<PumpRow> rows) {
        List<ChartTime> times = new ArrayList<>();
        for (PumpRow row : rows) {
            if (row.event().time() != null) {
                times.add(row.event().time());
            }
        }
        return Face.of(map.zone(), times);
    }

    /** Notes what becomes of an event that is in no run whatever came before it. */
    private void note(PumpRow row) {
        PumpEvent event = row.event();
        if (event.act() == PumpAct.UNKNOWN) {
            unclear(row, OpenPointKind.UNMAPPED_ACTION.written() + " " + event.text());
        } else if (event.time() == null) {
            unclear(row, OpenPointKind.NO_TIME.written());
        } else if (event.act() != PumpAct.START && !ends(event.act())) {
            fates.set(row, Fate.META);
        }
    }

    /** Leaves an event for a person: for what its reader found, else for the reason given. */
    private void unclear(PumpRow row, String why) {
        if (row.points().isEmpty()) {
            leave(row, OpenPointKind.PUMP_UNCLEAR, why);
        } else {
            fates.review(row, row.points().get(0).kind());
        }
        leavePoints(row);
    }

    private void leave(PumpRow row, OpenPointKind kind, @Nullable String found) {
        fates.review(row, kind);
        if (!row.visit().patient().isEmpty()) {
            points.add(
                    row,
                    new OpenPoint(
                            kind,
                            null,
                            row.order(),
                            Feed.PUMP.written(),
                            row.place().text(),
                            found));
        }
    }

    private void leavePoints(PumpRow row) {
        if (!row.visit().patient().isEmpty()) {
            row.points().forEach(point -> points.add(row, point));
        }
    }

    private static boolean ends(PumpAct act) {
        return act == PumpAct.STOP || act == PumpAct.COMPLETE;
    }

    /** Returns the channels of a device with all their events heard; an event that names no channel is about all of them. */
    private List<PumpChannel> channels(List<PumpRow> device, Face face) {
        List<PumpHeard> heard = new PumpClocks(face).right(device, filing);
        Set<String> names = new TreeSet<>();
        for (PumpHeard one : heard) {
            if (one.act() == PumpAct.START || one.ends()) {
                names.add(one.row().source().channel());
            }
        }
        List<PumpChannel> channels = new ArrayList<>();
        for (String name : names) {
            List<PumpHeard> events = new ArrayList<>();
            for (PumpHeard one : heard) {
                String part = one.row().source().channel();
                boolean delivers = one.act() == PumpAct.START || one.ends();
                if (part.equals(name) || (!delivers && holds(part, name))) {
                    events.add(one);
                }
            }
            channels.add(hear(events));
        }
        return channels;
    }

    /** Returns whether a part of a device has this channel in it; the device itself has all. */
    private static boolean holds(String part, String channel) {
        return part.isEmpty() || channel.startsWith(part + ".");
    }

    private PumpChannel hear(List<PumpHeard> events) {
        events.sort(Comparator.comparingLong(PumpHeard::at)
                .thenComparing(PumpHeard::act, Comparator.comparingInt(PumpRuns::rank))
                .thenComparing(one -> one.row().id().item())
                .thenComparing(one -> one.row().id().anchor())
                .thenComparing(one -> one.row().place().text()));
        PumpChannel channel = new PumpChannel(map);
        List<PumpHeard> later = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            PumpHeard one = events.get(i);
            boolean startsNow = one.ends() && !channel.runs(one) && startsAtOnce(events, i);
            if (startsNow) {
                later.add(one);
            } else {
                channel.hear(one);
            }
            if (i + 1 == events.size() || events.get(i + 1).at() != one.at()) {
                later.forEach(channel::hear);
                later.clear();
            }
        }
        return channel;
    }

    /** Returns whether what an event ends begins only in the same second. */
    private static boolean startsAtOnce(List<PumpHeard> events, int end) {
        PumpHeard ends = events.get(end);
        for (int i = end + 1; i < events.size() && events.get(i).at() == ends.at(); i++) {
            if (events.get(i).act() == PumpAct.START
                    && events.get(i).row().source().equals(ends.row().source())) {
                return true;
            }
        }
        return false;
    }

    /** Within a second, what ends comes before what begins, and both after what is about the device. */
    private static int rank(PumpAct act) {
        return switch (act) {
            case STOP, COMPLETE -> 1;
            case START -> 2;
            default -> 0;
        };
    }
}
