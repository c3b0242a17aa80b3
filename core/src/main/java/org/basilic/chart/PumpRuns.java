package org.basilic.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes runs of the events of pumps: a pure function of the set of events, whatever their order and however often each
 * comes. All events of one device must be handed in together, because its clock and its patient are told by events of their
 * own.
 */
public final class PumpRuns {

    private final FeedMap map;
    private final PumpTimes times;

    /** Makes what reads runs by the settings of this map. */
    public PumpRuns(FeedMap map) {
        this.map = map;
        times = new PumpTimes(map.zone());
    }

    /** Returns the runs, and the fates of the events that are in none. */
    public PumpTold of(Collection<PumpRow> rows) {
        List<RowFate> fates = new ArrayList<>();
        List<PumpRun> runs = new ArrayList<>();
        Map<String, List<PumpRow>> devices = new TreeMap<>();
        for (PumpRow row : PumpRowsOnce.of(rows, fates)) {
            RowFate alone = alone(row);
            if (alone != null) {
                fates.add(alone);
            }
            if (alone == null || row.event().time() != null) {
                devices.computeIfAbsent(row.source().device(), device -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<PumpRow> device : devices.values()) {
            for (PumpChannel channel : channels(device)) {
                runs.addAll(channel.finish());
                fates.addAll(channel.fates());
            }
        }
        runs.sort(Comparator.comparing((PumpRun run) -> times.at(run.start()))
                .thenComparing(run -> run.began().text())
                .thenComparing(run -> run.visit().patient()));
        fates.sort(Comparator.comparing((RowFate fate) -> fate.place().text()).thenComparing(RowFate::fate));
        return new PumpTold(runs, fates);
    }

    /** Returns the fate of an event that is in no run whatever came before it; null for the rest. */
    private static @Nullable RowFate alone(PumpRow row) {
        if (row.event().time() == null) {
            OpenPointKind kind = row.points().isEmpty()
                    ? OpenPointKind.NO_TIME
                    : row.points().get(0).kind();
            return new RowFate(row.place(), Fate.REVIEW, null, kind);
        }
        return switch (row.event().act()) {
            case START, STOP, COMPLETE -> null;
            case UNKNOWN -> new RowFate(row.place(), Fate.REVIEW, null, OpenPointKind.UNMAPPED_ACTION);
            default -> new RowFate(row.place(), Fate.META, null, null);
        };
    }

    /** Returns the channels of a device with all their events heard; an event that names no channel is about all of them. */
    private Collection<PumpChannel> channels(List<PumpRow> device) {
        List<PumpHeard> heard = new PumpClocks(times).right(device);
        Map<String, List<PumpHeard>> byChannel = new TreeMap<>();
        for (PumpHeard one : heard) {
            if (one.act() == PumpAct.START || one.ends()) {
                byChannel.computeIfAbsent(one.row().source().channel(), name -> new ArrayList<>());
            }
        }
        Map<String, PumpChannel> channels = new TreeMap<>();
        for (Map.Entry<String, List<PumpHeard>> channel : byChannel.entrySet()) {
            for (PumpHeard one : heard) {
                String name = one.row().source().channel();
                boolean delivers = one.act() == PumpAct.START || one.ends();
                if (name.equals(channel.getKey()) || (!delivers && holds(name, channel.getKey()))) {
                    channel.getValue().add(one);
                }
            }
            channels.put(channel.getKey(), hear(channel.getValue()));
        }
        return channels.values();
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
