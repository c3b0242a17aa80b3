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
import org.basilic.worksheet.Moment;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/** The step that writes the minute ledger: it splits every administration's documented minutes into stretches. */
public final class Stretches {

    private final Worksheet sheet;
    private final UnitPositions positions;
    private final List<MinuteStretch> written = new ArrayList<>();
    private final List<RunStretches.Assigned> assigned = new ArrayList<>(0);

    private Stretches(Worksheet sheet) {
        this.sheet = sheet;
        this.positions = new UnitPositions(sheet.tables());
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
            new RunStretches(sheet, positions, written, assigned, entry, delivery, clocked.running()).write();
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
            written.add(stretch(
                    entry, 0, 0, positions.dispositionAt(tally, 0), positions.codeAt(tally, 0), tally.because()));
        }
        while (at < all) {
            long position = delivery.tallyOffset() + at;
            long step = Math.min(all - at, positions.nextBoundary(tally, position) - position);
            written.add(stretch(
                    entry,
                    (int) (at / 60),
                    (int) ((at + step) / 60),
                    positions.dispositionAt(tally, position),
                    positions.codeAt(tally, position),
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
