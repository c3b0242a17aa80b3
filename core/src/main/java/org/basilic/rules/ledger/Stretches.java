package org.basilic.rules.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.basilic.rules.time.Clock;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.UnitCount;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that writes the minute ledger: it splits every administration's documented minutes into stretches. */
public final class Stretches {

    private final Worksheet sheet;
    private final long unitSeconds;
    private final List<MinuteStretch> written = new ArrayList<>();
    private final List<Assigned> assigned = new ArrayList<>(0);

    /** The minutes of a tally that administrations written so far have. */
    private record Assigned(Tally tally, Intervals minutes) {

        /** Two tallies may count alike and still be two, so only the very same one will do. */
        @SuppressWarnings("ReferenceEquality")
        boolean of(Tally other) {
            return tally == other;
        }
    }

    private Stretches(Worksheet sheet) {
        this.sheet = sheet;
        this.unitSeconds = 60L * sheet.tables().threshold(Threshold.UNIT_MINUTES);
    }

    /** Returns the ledger, administration by administration in clock order. */
    public static List<MinuteStretch> of(List<Entry> entries, Worksheet sheet) {
        Stretches step = new Stretches(sheet);
        Delivery[] deliveries = new Delivery[entries.size()];
        for (int i = 0; i < sheet.deliveries().size(); i++) {
            Delivery delivery = sheet.deliveries().get(i);
            for (int j = 0; j < delivery.entries().size(); j++) {
                deliveries[delivery.entries().get(j).index()] = delivery;
            }
        }
        for (int i = 0; i < deliveries.length; i++) {
            if (deliveries[i] == null) {
                throw new IllegalStateException(
                        "administration " + (i + 1) + " in clock order has no place in the minute ledger");
            }
            step.write(entries.get(i), deliveries[i]);
        }
        return step.written;
    }

    private void write(Entry entry, Delivery delivery) {
        Clocked clocked = entry.clocked();
        if (!clocked.known()) {
            writeUnknown(entry, delivery);
        } else if (clocked.running() == null) {
            writeUnclocked(entry, delivery);
        } else {
            new RunWriter(entry, delivery, clocked.running()).write();
        }
    }

    /** Nobody charted how long it ran; what the record shows of it stands as not documented. */
    private void writeUnknown(Entry entry, Delivery delivery) {
        Clocked clocked = entry.clocked();
        Tally tally = delivery.tallies().isEmpty() ? null : delivery.tallies().get(0);
        Delivery.Verdict verdict = delivery.verdict();
        Reason because = tally != null ? tally.because() : because(verdict);
        written.add(new MinuteStretch(
                entry.id(),
                time(clocked.shownStart()),
                time(clocked.shownStop()),
                clocked.documented(),
                clocked.documented() == 0 && tally != null && pushed(entry)
                        ? Disposition.BILLED
                        : clocked.documented() == 0 && verdict != null
                                ? verdict.disposition()
                                : Disposition.UNDOCUMENTED,
                tally == null ? null : code(tally),
                because));
    }

    private static boolean pushed(Entry entry) {
        return switch (entry.administration().route()) {
            case IV_INFUSION, INTRA_ARTERIAL_INFUSION, SUBCUTANEOUS_INFUSION -> false;
            default -> true;
        };
    }

    private void writeUnclocked(Entry entry, Delivery delivery) {
        int minutes = entry.clocked().documented();
        Delivery.Verdict verdict = delivery.verdict();
        if (delivery.tallies().isEmpty()) {
            written.add(stretch(entry, 0, minutes, disposition(verdict), code(verdict), because(verdict)));
            return;
        }
        Tally tally = delivery.tallies().get(0);
        if (!leads(entry, delivery)) {
            written.add(stretch(entry, 0, minutes, Disposition.WITHIN_UNIT, code(tally), tally.because()));
            return;
        }
        long at = 0;
        long all = 60L * minutes;
        if (all == 0) {
            written.add(stretch(entry, 0, 0, dispositionAt(tally, 0), codeAt(tally, 0), tally.because()));
        }
        while (at < all) {
            long position = delivery.tallyOffset() + at;
            long step = Math.min(all - at, nextBoundary(tally, position) - position);
            written.add(stretch(
                    entry,
                    (int) (at / 60),
                    (int) ((at + step) / 60),
                    dispositionAt(tally, position),
                    codeAt(tally, position),
                    tally.because()));
            at += step;
        }
    }

    private MinuteStretch stretch(
            Entry entry, int from, int to, Disposition disposition, @Nullable String code, Reason because) {
        Reason taken = code == null ? null : sheet.whyTakenBack(entry, code);
        if (taken != null) {
            return new MinuteStretch(entry.id(), null, null, to - from, Disposition.NOT_REPORTABLE, null, taken);
        }
        return new MinuteStretch(entry.id(), null, null, to - from, disposition, code, because);
    }

    /** Whether the entry's minutes are the delivery's, not those of another member of the mixture. */
    private static boolean leads(Entry entry, Delivery delivery) {
        String mixture = entry.administration().mixture();
        if (mixture == null || entry.index() == delivery.first().index()) {
            return true;
        }
        for (int i = 0; i < delivery.entries().size(); i++) {
            Entry other = delivery.entries().get(i);
            if (mixture.equals(other.administration().mixture())) {
                return other.index() == entry.index();
            }
        }
        return true;
    }

    private Disposition dispositionAt(Tally tally, long position) {
        if (tally.count() == UnitCount.UNTIMED) {
            return tally.firstCode() == null ? tally.rest() : Disposition.BILLED;
        }
        return position < earnedSeconds(tally) ? Disposition.BILLED : tally.rest();
    }

    private @Nullable String codeAt(Tally tally, long position) {
        if (tally.firstCode() != null
                && (tally.count() == UnitCount.UNTIMED || position < unitSeconds || tally.extraUnits() == 0)) {
            return tally.firstCode();
        }
        return tally.extraUnits() == 0 ? null : tally.extraCode();
    }

    /** Returns the seconds that the earned units stand for: the last of them may be started only. */
    private long earnedSeconds(Tally tally) {
        int units = (tally.firstCode() == null ? 0 : 1) + tally.extraUnits();
        return unitSeconds * units;
    }

    private long nextBoundary(Tally tally, long position) {
        if (tally.count() == UnitCount.UNTIMED) {
            return Long.MAX_VALUE;
        }
        if (tally.firstCode() != null && position < unitSeconds) {
            return unitSeconds;
        }
        long earned = earnedSeconds(tally);
        return position < earned ? earned : Long.MAX_VALUE;
    }

    private @Nullable LocalDateTime time(@Nullable Long seconds) {
        return seconds == null ? null : sheet.clock().time(seconds);
    }

    private static @Nullable String code(Tally tally) {
        return tally.firstCode() != null ? tally.firstCode() : tally.extraCode();
    }

    private static Disposition disposition(Delivery.@Nullable Verdict verdict) {
        return verdict == null ? Disposition.NOT_REPORTABLE : verdict.disposition();
    }

    private static @Nullable String code(Delivery.@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.code();
    }

    private static Reason because(Delivery.@Nullable Verdict verdict) {
        if (verdict == null) {
            throw new IllegalStateException("minutes without a verdict");
        }
        return verdict.because();
    }

    /** Writes the stretches of one administration whose start and stop are known. */
    private final class RunWriter {
        private final Entry entry;
        private final Delivery delivery;
        private final Intervals running;
        private final long start;
        private long at;
        private boolean open;
        private long from;
        private Disposition disposition = Disposition.BILLED;
        private @Nullable String code;
        private @Nullable Reason because;
        private @Nullable LocalDateTime shownTo;

        private RunWriter(Entry entry, Delivery delivery, Intervals running) {
            this.entry = entry;
            this.delivery = delivery;
            this.running = running;
            Long shown = entry.clocked().shownStart();
            this.start = shown == null ? 0 : shown;
            this.at = start;
        }

        private void write() {
            Clocked clocked = entry.clocked();
            Long stop = clocked.shownStop();
            long end = stop == null ? start : stop;
            boolean leads = leads(entry, delivery);
            while (at < end) {
                int in = indexAt(running, at);
                if (in >= 0) {
                    writeRunning(Math.min(end, running.to(in)), leads);
                } else {
                    writeNotRunning(Math.min(end, nextStart(end)));
                }
            }
            if (!open) {
                writeNothing(end);
            }
            flush();
            assign();
        }

        /** Remembers whose minutes these are, where another administration could claim them too. */
        private void assign() {
            if (delivery.entries().size() == 1 && !delivery.sharesTally()) {
                return;
            }
            for (int i = 0; i < delivery.tallies().size(); i++) {
                Tally tally = delivery.tallies().get(i);
                assigned.add(new Assigned(tally, running));
            }
        }

        private void writeNothing(long end) {
            Tally tally =
                    delivery.tallies().isEmpty() ? null : delivery.tallies().get(0);
            Delivery.Verdict verdict = delivery.verdict();
            add(
                    end,
                    tally != null ? dispositionAt(tally, 0) : disposition(verdict),
                    tally != null ? codeAt(tally, 0) : code(verdict),
                    tally != null ? tally.because() : because(verdict));
        }

        private void writeRunning(long to, boolean leads) {
            while (at < to) {
                Tally tally = tallyAt();
                if (tally == null) {
                    Delivery.Verdict verdict = delivery.verdict();
                    add(Math.min(to, nextCounted(to)), disposition(verdict), code(verdict), because(verdict));
                } else if (!leads) {
                    add(to, Disposition.WITHIN_UNIT, code(tally), tally.because());
                } else {
                    writeCounted(tally, to);
                }
            }
        }

        private void writeCounted(Tally tally, long to) {
            for (int i = 0; i < assigned.size(); i++) {
                Assigned earlier = assigned.get(i);
                if (earlier.of(tally)) {
                    int in = indexAt(earlier.minutes(), at);
                    if (in >= 0) {
                        add(
                                Math.min(to, earlier.minutes().to(in)),
                                Disposition.OVERLAPPED,
                                codeAt(tally, 0),
                                CountedOnce.COUNTED);
                        return;
                    }
                }
            }
            Intervals counted = tally.counted();
            long position = counted == null ? at - start : counted.secondsBefore(at);
            long stretchEnd = counted == null
                    ? nextAssigned(tally, to)
                    : Math.min(nextAssigned(tally, to), counted.to(indexAt(counted, at)));
            long boundary = nextBoundary(tally, position);
            long end = boundary == Long.MAX_VALUE ? stretchEnd : Math.min(stretchEnd, at + boundary - position);
            add(end, dispositionAt(tally, position), codeAt(tally, position), tally.because());
        }

        private long nextAssigned(Tally tally, long to) {
            long next = to;
            for (int i = 0; i < assigned.size(); i++) {
                Assigned earlier = assigned.get(i);
                for (int j = 0; earlier.of(tally) && j < earlier.minutes().count(); j++) {
                    if (earlier.minutes().from(j) > at) {
                        next = Math.min(next, earlier.minutes().from(j));
                        break;
                    }
                }
            }
            return next;
        }

        private void writeNotRunning(long to) {
            Clocked clocked = entry.clocked();
            int out = indexAt(clocked.outside(), at);
            if (out >= 0) {
                Delivery.Verdict verdict = delivery.verdict();
                Reason because =
                        clocked.whollyOutside() && verdict != null ? verdict.because() : Clock.clipped(clocked);
                add(Math.min(to, clocked.outside().to(out)), Disposition.NOT_REPORTABLE, null, because);
                return;
            }
            long end = to;
            for (int i = 0; i < clocked.outside().count(); i++) {
                if (clocked.outside().from(i) > at) {
                    end = Math.min(end, clocked.outside().from(i));
                    break;
                }
            }
            add(end, Disposition.PAUSED, null, Clock.paused());
        }

        private @Nullable Tally tallyAt() {
            for (int i = 0; i < delivery.tallies().size(); i++) {
                Tally tally = delivery.tallies().get(i);
                if (tally.counted() == null || indexAt(tally.counted(), at) >= 0) {
                    return tally;
                }
            }
            return null;
        }

        private long nextCounted(long to) {
            long next = to;
            for (int i = 0; i < delivery.tallies().size(); i++) {
                Intervals counted = delivery.tallies().get(i).counted();
                for (int j = 0; counted != null && j < counted.count(); j++) {
                    if (counted.from(j) > at) {
                        next = Math.min(next, counted.from(j));
                        break;
                    }
                }
            }
            return next;
        }

        private long nextStart(long end) {
            for (int i = 0; i < running.count(); i++) {
                if (running.from(i) > at) {
                    return running.from(i);
                }
            }
            return end;
        }

        /** Continues the open stretch, or closes it and opens another. */
        private void add(long to, Disposition its, @Nullable String itsCode, Reason why) {
            if (!open || disposition != its || !why.equals(because) || !Objects.equals(code, itsCode)) {
                flush();
                open = true;
                from = at;
                disposition = its;
                code = itsCode;
                because = why;
            }
            at = to;
        }

        /** Rounds down once: the minutes of the stretches add up to those of the administration. */
        private void flush() {
            Reason why = because;
            if (!open || why == null) {
                return;
            }
            int minutes = (int) ((at - start) / 60 - (from - start) / 60);
            LocalDateTime to = timeOf(at);
            Reason taken = code == null ? null : sheet.whyTakenBack(entry, code);
            if (taken != null) {
                disposition = Disposition.NOT_REPORTABLE;
                code = null;
                why = taken;
            }
            written.add(new MinuteStretch(
                    entry.id(), shownTo == null ? timeOf(from) : shownTo, to, minutes, disposition, code, why));
            shownTo = to;
            open = false;
        }

        /** Returns a time as charted where it is one of the charted ones. */
        private LocalDateTime timeOf(long seconds) {
            Clocked clocked = entry.clocked();
            LocalDateTime start = entry.administration().start();
            if (start != null && clocked.shownStart() != null && clocked.shownStart() == seconds) {
                return start;
            }
            LocalDateTime stop = entry.administration().stop();
            if (stop != null && clocked.shownStop() != null && clocked.shownStop() == seconds) {
                return stop;
            }
            return sheet.clock().time(seconds);
        }
    }

    private static int indexAt(Intervals intervals, long time) {
        for (int i = 0; i < intervals.count() && intervals.from(i) <= time; i++) {
            if (time < intervals.to(i)) {
                return i;
            }
        }
        return -1;
    }
}
