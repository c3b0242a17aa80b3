package org.basilic.rules.ledger;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.basilic.result.Disposition;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.basilic.rules.time.Clock;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the stretches of one administration whose start and stop are known. */
final class RunStretches {

    private final Worksheet sheet;
    private final UnitPositions positions;
    private final List<MinuteStretch> written;
    private final List<Assigned> assigned;
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

    RunStretches(
            Worksheet sheet,
            UnitPositions positions,
            List<MinuteStretch> written,
            List<Assigned> assigned,
            Entry entry,
            Delivery delivery,
            Intervals running) {
        this.sheet = sheet;
        this.positions = positions;
        this.written = written;
        this.assigned = assigned;
        this.entry = entry;
        this.delivery = delivery;
        this.running = running;
        this.start = entry.clocked().shownStart();
        this.at = start;
    }

    void write() {
        long end = entry.clocked().shownStop();
        boolean leads = Stretches.leads(entry, delivery);
        while (at < end) {
            int in = running.at(at);
            if (in >= 0) {
                writeRunning(Math.min(end, running.to(in)), leads);
            } else {
                writeNotRunning(running.nextStart(at, end));
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
        Tally tally = delivery.tallies().isEmpty() ? null : delivery.tallies().get(0);
        Delivery.Verdict verdict = delivery.verdict();
        add(
                end,
                tally != null ? positions.dispositionAt(tally, 0) : Stretches.disposition(verdict),
                tally != null ? positions.codeAt(tally, 0) : Stretches.code(verdict),
                tally != null ? tally.because() : Stretches.because(verdict));
    }

    private void writeRunning(long to, boolean leads) {
        while (at < to) {
            Tally tally = tallyAt();
            if (tally == null) {
                Delivery.Verdict verdict = delivery.verdict();
                add(
                        Math.min(to, nextCounted(to)),
                        Stretches.disposition(verdict),
                        Stretches.code(verdict),
                        Stretches.because(verdict));
            } else if (!leads) {
                add(to, Disposition.WITHIN_UNIT, Stretches.code(tally), tally.because());
            } else {
                writeCounted(tally, to);
            }
        }
    }

    private void writeCounted(Tally tally, long to) {
        for (int i = 0; i < assigned.size(); i++) {
            Assigned earlier = assigned.get(i);
            if (earlier.of(tally)) {
                int in = earlier.minutes().at(at);
                if (in >= 0) {
                    add(
                            Math.min(to, earlier.minutes().to(in)),
                            Disposition.OVERLAPPED,
                            positions.codeAt(tally, 0),
                            CountedOnce.COUNTED);
                    return;
                }
            }
        }
        Intervals counted = tally.counted();
        long position = counted == null ? at - start : counted.secondsBefore(at);
        long stretchEnd = counted == null
                ? nextAssigned(tally, to)
                : Math.min(nextAssigned(tally, to), counted.to(counted.at(at)));
        long boundary = positions.nextBoundary(tally, position);
        long end = boundary == Long.MAX_VALUE ? stretchEnd : Math.min(stretchEnd, at + boundary - position);
        add(end, positions.dispositionAt(tally, position), positions.codeAt(tally, position), tally.because());
    }

    private long nextAssigned(Tally tally, long to) {
        long next = to;
        for (int i = 0; i < assigned.size(); i++) {
            Assigned earlier = assigned.get(i);
            if (earlier.of(tally)) {
                next = earlier.minutes().nextStart(at, next);
            }
        }
        return next;
    }

    private void writeNotRunning(long to) {
        Clocked clocked = entry.clocked();
        int out = clocked.outside().at(at);
        if (out >= 0) {
            Delivery.Verdict verdict = delivery.verdict();
            Reason because = clocked.whollyOutside() && verdict != null ? verdict.because() : Clock.clipped(clocked);
            add(Math.min(to, clocked.outside().to(out)), Disposition.NOT_REPORTABLE, null, because);
            return;
        }
        add(clocked.outside().nextStart(at, to), Disposition.PAUSED, null, Clock.paused());
    }

    private @Nullable Tally tallyAt() {
        for (int i = 0; i < delivery.tallies().size(); i++) {
            Tally tally = delivery.tallies().get(i);
            if (tally.counted() == null || tally.counted().at(at) >= 0) {
                return tally;
            }
        }
        return null;
    }

    private long nextCounted(long to) {
        long next = to;
        for (int i = 0; i < delivery.tallies().size(); i++) {
            Intervals counted = delivery.tallies().get(i).counted();
            if (counted != null) {
                next = counted.nextStart(at, next);
            }
        }
        return next;
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
        LocalDateTime to = Stretches.time(entry, at, sheet);
        Reason taken = code == null ? null : sheet.whyTakenBack(entry, code);
        if (taken != null) {
            disposition = Disposition.NOT_REPORTABLE;
            code = null;
            why = taken;
        }
        written.add(new MinuteStretch(
                entry.id(),
                shownTo == null ? Stretches.time(entry, from, sheet) : shownTo,
                to,
                minutes,
                disposition,
                code,
                why));
        shownTo = to;
        open = false;
    }

    /** The minutes of a tally that administrations written so far have. */
    record Assigned(Tally tally, Intervals minutes) {

        /** Two tallies may count alike and still be two, so only the very same one will do. */
        @SuppressWarnings("ReferenceEquality")
        boolean of(Tally other) {
            return tally == other;
        }
    }
}
