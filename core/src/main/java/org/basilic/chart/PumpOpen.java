package org.basilic.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Drug;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Purpose;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** A run of a pump while its events come in. */
final class PumpOpen {

    /** What the pump is doing. */
    enum State {
        RUNNING,
        /** Stopped as part of a change. */
        PASSING,
        PAUSED,
        /** Stopped; a start of the same program soon after goes on with it. */
        STOPPED,
        /** What was programmed is in. */
        COMPLETE
    }

    private final VisitKey visit;
    private final PumpHeard first;
    private final String source;
    private final boolean keepsVeinOpen;
    private @Nullable String order;
    private @Nullable Drug drug;
    private State state = State.RUNNING;
    private @Nullable PumpHeard halted;
    private @Nullable PumpReason why;
    private final List<PumpPause> pauses = new ArrayList<>();
    private final List<PumpPoint> points = new ArrayList<>();
    private final Set<PumpRow> rows = new LinkedHashSet<>();
    private final PumpSpeed speed = new PumpSpeed();
    private final PumpCounter total;
    private final PumpCounter delivered = new PumpCounter(new Quantity(BigDecimal.ZERO, "mL"));
    private boolean toldDelivered;
    private boolean sure = true;
    private boolean clockMoved;
    private boolean bolus;
    private boolean mayHaveStopped;
    private long lastHeard;

    /** Makes a run that a start begins. */
    PumpOpen(PumpHeard start) {
        this(start, start.visit(), start.row().source().source(), start.event().keepsVeinOpen());
        order = start.row().order();
        drug = start.event().drug();
    }

    private PumpOpen(PumpHeard first, VisitKey visit, String source, boolean keepsVeinOpen) {
        this.first = first;
        this.visit = visit;
        this.source = source;
        this.keepsVeinOpen = keepsVeinOpen;
        total = new PumpCounter(first.event().total());
        speed.is(first.event().rate(), first.at());
        heard(first);
    }

    /** Returns what goes on of this run for another patient; the order was for the one before. */
    PumpOpen forPatient(VisitKey other, PumpHeard change) {
        PumpOpen next = new PumpOpen(change, other, source, keepsVeinOpen);
        next.drug = drug;
        next.speed.is(speed.last(), change.at());
        return next;
    }

    State state() {
        return state;
    }

    boolean keepsVeinOpen() {
        return keepsVeinOpen;
    }

    boolean runs() {
        return state == State.RUNNING;
    }

    @Nullable
    PumpReason why() {
        return why;
    }

    String patient() {
        return visit.patient();
    }

    String source() {
        return source;
    }

    @Nullable
    Drug drug() {
        return drug;
    }

    /** Returns whether an event is about this program, as far as it says which. */
    boolean isOf(PumpHeard heard) {
        String other = heard.row().order();
        return source.equals(heard.row().source().source())
                && (order == null || other == null || order.equals(other))
                && SameDrug.mayBeSame(drug, heard.event().drug());
    }

    /** Returns the seconds since it no longer delivers. */
    long idle(long at) {
        return halted == null ? 0 : at - halted.at();
    }

    /** Returns whether the rate is the one at which it ran, or is not told. */
    boolean sameRate(@Nullable Quantity rate) {
        return rate == null || speed.last() == null || rate.equals(speed.last());
    }

    /** Takes that it delivers, after a stop or at another rate. */
    void delivers(PumpHeard heard, long passing) {
        heard(heard);
        if (halted != null && (state == State.PAUSED || idle(heard.at()) > passing) && idle(heard.at()) > 0) {
            pauses.add(
                    new PumpPause(halted.time(), heard.time(), why, halted.row().place()));
        }
        halted = null;
        why = null;
        state = State.RUNNING;
        Quantity rate = heard.event().rate();
        speed.is(rate == null ? speed.last() : rate, heard.at());
        order = order == null ? heard.row().order() : order;
        drug = drug == null ? heard.event().drug() : drug;
    }

    /**
     * Takes that it no longer delivers; of several such events the first says since when. An event that is not its own, such
     * as the start of what runs next, tells the time and nothing more.
     */
    void halts(State now, @Nullable PumpReason reason, PumpHeard heard) {
        if (heard.ends()) {
            heard(heard);
        }
        if (halted == null) {
            halted = heard;
            speed.stops(heard.at());
        }
        why = reason == null ? why : reason;
        state = now;
    }

    /** Takes an event of the run for what its counters show. */
    void heard(PumpHeard heard) {
        lastHeard = heard.at();
        mayHaveStopped = false;
        if (heard.ends() || heard.act() == PumpAct.START) {
            add(heard.row());
        }
        total.shows(heard.event().total());
        toldDelivered |= heard.event().delivered() != null;
        delivered.shows(heard.event().delivered());
        if (!heard.sure()) {
            clockMoved = true;
            sure = false;
        }
    }

    private void add(PumpRow row) {
        if (rows.add(row)) {
            row.points().forEach(point -> points.add(new PumpPoint(point.kind(), row.place(), point.found())));
        }
    }

    /** Takes that contact was lost for a while. */
    void unheard() {
        mayHaveStopped = true;
    }

    /** Returns whether it may have stopped unheard since its last event. */
    boolean mayHaveStopped() {
        return mayHaveStopped;
    }

    /** Returns when its last event was. */
    long lastHeard() {
        return lastHeard;
    }

    void countersCleared() {
        total.cleared();
    }

    /** Takes that a dose was given beside the program: what the counters show is then no longer the program's alone. */
    void bolus(PumpHeard heard) {
        add(heard.row());
        if (!bolus) {
            leave(OpenPointKind.BOLUS_IN_INFUSION, heard, null);
        }
        bolus = true;
    }

    /** Takes that the patient changed: its times are no longer evidence. */
    void patientChanged(PumpHeard heard) {
        sure = false;
        leave(OpenPointKind.PUMP_PATIENT_CHANGED, heard, heard.time().local().toString());
    }

    void leave(OpenPointKind kind, PumpHeard heard, @Nullable String found) {
        points.add(new PumpPoint(kind, heard.row().place(), found));
    }

    /** Returns the run as it stands; without a stop where it still delivers. */
    PumpRun run(PumpVolumes volumes) {
        List<PumpPoint> left = new ArrayList<>(points);
        if (clockMoved) {
            left.add(new PumpPoint(OpenPointKind.PUMP_CLOCK_CHANGED, first.row().place(), null));
        }
        if (halted != null && state == State.PAUSED && why != PumpReason.SWITCHING) {
            left.add(new PumpPoint(
                    OpenPointKind.NEVER_RESUMED,
                    halted.row().place(),
                    halted.time().local().toString()));
        }
        BigDecimal counted = total.sum() != null ? total.sum() : toldDelivered ? delivered.sum() : null;
        BigDecimal volume = bolus ? null : counted;
        if (halted != null && !keepsVeinOpen) {
            String differs = volumes.differs(volume, speed);
            if (differs != null) {
                left.add(new PumpPoint(OpenPointKind.PUMP_DIFFERS, halted.row().place(), differs));
            }
        }
        return new PumpRun(
                visit,
                order,
                drug,
                keepsVeinOpen ? Purpose.KEEP_VEIN_OPEN : null,
                first.time(),
                halted == null ? null : halted.time(),
                pauses,
                why,
                speed.only(),
                volume == null ? null : new Quantity(volume, "mL"),
                sure,
                left,
                first.row().place(),
                halted == null ? null : halted.row().place(),
                List.copyOf(rows));
    }
}
