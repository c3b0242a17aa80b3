package org.basilic.rules.ledger;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.result.Disposition;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.basilic.worksheet.Clocked;
import org.basilic.worksheet.Delivery;
import org.basilic.worksheet.Entry;
import org.basilic.worksheet.Intervals;
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that writes the minute ledger: it splits every administration's documented minutes into stretches. */
public final class Stretches {

    private final Worksheet sheet;
    private final UnitPositions positions;
    private final List<MinuteStretch> written;
    private final List<RunStretches.Assigned> assigned = new ArrayList<>(0);

    private Stretches(Worksheet sheet, int administrations) {
        this.sheet = sheet;
        this.written = new ArrayList<>(2 * administrations);
        this.positions = new UnitPositions(sheet.tables());
    }

    /** Returns the ledger, administration by administration in clock order. */
    public static List<MinuteStretch> of(List<Entry> entries, Worksheet sheet) {
        Stretches step = new Stretches(sheet, entries.size());
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
        Intervals running = clocked.running();
        if (!clocked.known()) {
            writeUnknown(entry, delivery);
        } else if (running == null) {
            writeUnclocked(entry, delivery);
        } else if (isWhole(clocked, running, delivery)) {
            writeWhole(entry, delivery);
        } else {
            new RunStretches(sheet, positions, written, assigned, entry, delivery, running).write();
        }
    }

    /** Whether all minutes of the run count alike, as those of most do: toward one tally or toward none. */
    private static boolean isWhole(Clocked clocked, Intervals running, Delivery delivery) {
        if (running.count() != 1
                || running.from(0) != clocked.shownStart()
                || running.to(0) != clocked.shownStop()
                || delivery.entries().size() > 1
                || delivery.sharesTally()) {
            return false;
        }
        List<Tally> tallies = delivery.tallies();
        if (tallies.isEmpty()) {
            return true;
        }
        Intervals counted = tallies.get(0).counted();
        return tallies.size() == 1 && (counted == null || counted.isOneWith(running));
    }

    private void writeWhole(Entry entry, Delivery delivery) {
        Clocked clocked = entry.clocked();
        long start = clocked.shownStart();
        long length = clocked.shownStop() - start;
        if (delivery.tallies().isEmpty()) {
            Delivery.Verdict verdict = delivery.verdict();
            written.add(stretch(entry, start, 0, length, disposition(verdict), code(verdict), because(verdict)));
        } else {
            writeUnits(entry, delivery.tallies().get(0), start, length, 0);
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
        long length = 60L * entry.clocked().documented();
        if (delivery.tallies().isEmpty()) {
            Delivery.Verdict verdict = delivery.verdict();
            written.add(
                    stretch(entry, Moment.UNKNOWN, 0, length, disposition(verdict), code(verdict), because(verdict)));
            return;
        }
        Tally tally = delivery.tallies().get(0);
        if (leads(entry, delivery)) {
            // Without a minute there is nothing that lies behind others.
            writeUnits(entry, tally, Moment.UNKNOWN, length, length == 0 ? 0 : delivery.tallyOffset());
        } else {
            written.add(
                    stretch(entry, Moment.UNKNOWN, 0, length, Disposition.WITHIN_UNIT, code(tally), tally.because()));
        }
    }

    /**
     * Writes a stretch for each unit that the seconds of an administration lie in.
     *
     * @param start when they began; unknown without clock times
     * @param offset their place among the seconds of the tally
     */
    private void writeUnits(Entry entry, Tally tally, long start, long length, long offset) {
        long at = 0;
        do {
            long position = offset + at;
            long step = Math.min(length - at, positions.nextBoundary(tally, position) - position);
            written.add(stretch(
                    entry,
                    start,
                    at,
                    at + step,
                    positions.dispositionAt(tally, position),
                    positions.codeAt(tally, position),
                    tally.because()));
            at += step;
        } while (at < length);
    }

    /**
     * Returns a stretch that begins and ends so many seconds after the start. It rounds down at both ends: the minutes of the
     * stretches add up to those of the administration.
     */
    private MinuteStretch stretch(
            Entry entry,
            long start,
            long from,
            long to,
            Disposition disposition,
            @Nullable String code,
            Reason because) {
        boolean timed = Moment.known(start);
        LocalDateTime began = timed ? time(entry, start + from, sheet) : null;
        LocalDateTime ended = timed ? time(entry, start + to, sheet) : null;
        int minutes = (int) (to / 60 - from / 60);
        Reason taken = code == null ? null : sheet.whyTakenBack(entry, code);
        return taken == null
                ? new MinuteStretch(entry.id(), began, ended, minutes, disposition, code, because)
                : new MinuteStretch(entry.id(), began, ended, minutes, Disposition.NOT_REPORTABLE, null, taken);
    }

    /** Returns a time as charted where it is one of the charted ones. */
    static LocalDateTime time(Entry entry, long seconds, Worksheet sheet) {
        Clocked clocked = entry.clocked();
        LocalDateTime start = entry.administration().start();
        if (start != null && clocked.shownStart() == seconds) {
            return start;
        }
        LocalDateTime stop = entry.administration().stop();
        if (stop != null && clocked.shownStop() == seconds) {
            return stop;
        }
        return sheet.clock().time(seconds);
    }

    /** Whether the entry's minutes are the delivery's, not those of another member of the mixture. */
    static boolean leads(Entry entry, Delivery delivery) {
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

    private @Nullable LocalDateTime time(long moment) {
        return Moment.known(moment) ? sheet.clock().time(moment) : null;
    }

    static @Nullable String code(Tally tally) {
        return tally.firstCode() != null ? tally.firstCode() : tally.extraCode();
    }

    static Disposition disposition(Delivery.@Nullable Verdict verdict) {
        return verdict == null ? Disposition.NOT_REPORTABLE : verdict.disposition();
    }

    static @Nullable String code(Delivery.@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.code();
    }

    static Reason because(Delivery.@Nullable Verdict verdict) {
        if (verdict == null) {
            throw new IllegalStateException("minutes without a verdict");
        }
        return verdict.because();
    }
}
