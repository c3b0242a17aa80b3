package org.basilic.chart;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.PumpOpen.State;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** One channel of a pump while its events come in, in the order of their times. */
final class PumpChannel {

    private final long passing;
    private final long interrupted;
    private final long unheard;
    private final PumpVolumes volumes;
    private final List<PumpOpen> open = new ArrayList<>();
    private final List<PumpRun> runs = new ArrayList<>();
    private final List<PumpHeard> strays = new ArrayList<>();
    /** The run beside whose program a dose is being given; null when none is. */
    private @Nullable PumpOpen dosed;

    PumpChannel(FeedMap map) {
        passing = map.number(FeedSetting.PASSING_SECONDS);
        interrupted = 60L * map.number(FeedSetting.PUMP_MINUTES);
        // A dose may be due again by then, so that a start may be that of the next one.
        unheard = 3600L * map.number(FeedSetting.PUMP_SILENT_HOURS);
        volumes = new PumpVolumes(map);
    }

    /** Takes the next event. */
    void hear(PumpHeard heard) {
        switch (heard.act()) {
            case START -> {
                otherPatient(heard);
                start(heard);
            }
            case STOP, COMPLETE -> {
                otherPatient(heard);
                stop(heard);
            }
            case PATIENT_CHANGE -> patientChanged(heard);
            case CONTACT -> open.forEach(PumpOpen::unheard);
            case COUNTERS_CLEARED -> open.forEach(PumpOpen::countersCleared);
            default -> {
                // Says nothing about what is delivered.
            }
        }
    }

    /** Returns whether something is delivered that an event may end. */
    boolean runs(PumpHeard heard) {
        for (PumpOpen one : open) {
            if (one.runs() && one.isOf(heard)) {
                return true;
            }
        }
        return dosed != null && heard.event().bolus();
    }

    /** Returns all runs; what nothing ended is without a stop. */
    List<PumpRun> finish() {
        while (!open.isEmpty()) {
            close(open.get(0));
        }
        return runs;
    }

    /** Returns the events that end what nothing began. */
    List<PumpHeard> strays() {
        return strays;
    }

    private void start(PumpHeard heard) {
        if (heard.event().bolus()) {
            PumpOpen beside = beside(heard);
            if (beside != null) {
                beside.bolus(heard);
                dosed = beside;
                if (beside.why() == PumpReason.SWITCHING) {
                    beside.delivers(heard, passing);
                }
                return;
            }
        }
        closeEnded(heard.at());
        boolean keepsVeinOpen = heard.event().keepsVeinOpen();
        PumpOpen goesOn = null;
        for (PumpOpen one : List.copyOf(open)) {
            if (!one.source().equals(heard.row().source().source())) {
                continue;
            }
            if (one.keepsVeinOpen() == keepsVeinOpen && goesOn == null && goesOn(one, heard)) {
                goesOn = one;
            } else if (one.keepsVeinOpen() != keepsVeinOpen && one.runs()) {
                // What is in is in: from here on it keeps the vein open, or no longer does.
                one.halts(State.COMPLETE, null, heard);
                close(one);
            } else if (one.runs() || one.isOf(heard)) {
                // A bag delivers one program: the stop of the one before was not told, or it will not go on.
                close(one);
            }
        }
        if (goesOn != null) {
            goesOn.delivers(heard, passing);
        } else {
            goesOn = new PumpOpen(heard);
            open.add(goesOn);
        }
        Quantity rate = heard.event().rate();
        if (rate != null && rate.amount().signum() == 0) {
            goesOn.halts(State.PAUSED, null, heard);
        }
    }

    /** Closes what ended too long ago to go on. */
    private void closeEnded(long at) {
        for (PumpOpen one : List.copyOf(open)) {
            boolean ended = one.state() != State.RUNNING && one.state() != State.PAUSED;
            if (ended && one.idle(at) > Math.max(passing, interrupted)) {
                close(one);
            }
        }
    }

    private boolean goesOn(PumpOpen one, PumpHeard heard) {
        if (!one.isOf(heard)) {
            return false;
        }
        long idle = one.idle(heard.at());
        boolean atOnce = idle <= passing;
        boolean soon = idle <= interrupted;
        return switch (one.state()) {
            // A pump tells a stop before a start. Where it did not, it may have changed bag or rate, or its stop was
            // lost.
            case RUNNING -> !one.mayHaveStopped() && heard.at() - one.lastHeard() < unheard;
            case PAUSED -> true;
            case PASSING -> atOnce || soon;
            case STOPPED -> atOnce || (soon && one.sameRate(heard.event().rate()));
            case COMPLETE -> atOnce;
        };
    }

    /** Returns the run of the same drug in this channel, whichever bag it comes from. */
    private @Nullable PumpOpen beside(PumpHeard heard) {
        for (PumpOpen one : open) {
            boolean delivers = one.runs() || one.state() == State.PASSING || one.why() == PumpReason.SWITCHING;
            if (delivers
                    && !one.keepsVeinOpen()
                    && SameDrug.mayBeSame(one.drug(), heard.event().drug())) {
                return one;
            }
        }
        return null;
    }

    private void stop(PumpHeard heard) {
        PumpOpen main = dosed;
        if (main != null && heard.event().bolus()) {
            main.bolus(heard);
            dosed = null;
            return;
        }
        PumpOpen one = lastOf(heard);
        if (one == null) {
            strays.add(heard);
            return;
        }
        if (one.state() == State.STOPPED || one.state() == State.COMPLETE) {
            // It no longer ran: who takes down an empty bag stops its pump too.
            one.heard(heard);
            return;
        }
        one.halts(stateAfter(heard), heard.event().reason(), heard);
    }

    private static State stateAfter(PumpHeard heard) {
        if (heard.act() == PumpAct.COMPLETE) {
            return State.COMPLETE;
        }
        PumpReason reason = heard.event().reason();
        if (reason == PumpReason.BETWEEN_DOSES) {
            return State.COMPLETE;
        }
        if (reason != null) {
            return reason.pauses() ? State.PAUSED : State.STOPPED;
        }
        return heard.event().transitioning() ? State.PASSING : State.STOPPED;
    }

    /** Returns the run that a stop ends: one that runs before one that does not, the later before the earlier. */
    private @Nullable PumpOpen lastOf(PumpHeard heard) {
        PumpOpen found = null;
        for (PumpOpen one : open) {
            if (one.isOf(heard) && (found == null || rank(one) <= rank(found))) {
                found = one;
            }
        }
        return found;
    }

    private static int rank(PumpOpen one) {
        return one.state().ordinal();
    }

    /** An event that names another patient tells that the pump no longer runs for the one before. */
    private void otherPatient(PumpHeard heard) {
        for (PumpOpen one : List.copyOf(open)) {
            if (!one.patient().equals(heard.visit().patient())) {
                leavePatient(one, heard);
            }
        }
    }

    private void patientChanged(PumpHeard heard) {
        VisitKey now = heard.visit();
        for (PumpOpen one : List.copyOf(open)) {
            if (one.patient().equals(now.patient())) {
                continue;
            }
            boolean ran = one.runs();
            leavePatient(one, heard);
            if (ran && !now.patient().isEmpty()) {
                PumpOpen next = one.forPatient(now, heard);
                next.patientChanged(heard);
                open.add(next);
            }
        }
    }

    private void leavePatient(PumpOpen one, PumpHeard heard) {
        if (one.state() != State.STOPPED && one.state() != State.COMPLETE) {
            one.halts(State.STOPPED, null, heard);
            one.patientChanged(heard);
        }
        close(one);
    }

    private void close(PumpOpen one) {
        open.remove(one);
        if (dosed == one) {
            dosed = null;
        }
        runs.add(one.run(volumes));
    }
}
