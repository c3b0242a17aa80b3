package org.basilic.chart;

/**
 * An event with its time settled.
 *
 * @param visit where it belongs after all merges
 * @param time by the right clock
 * @param at the same in seconds, for comparing
 * @param sure whether the clock is known to have been right, or put right
 */
record PumpHeard(PumpRow row, VisitKey visit, ChartTime time, long at, boolean sure) {

    PumpEvent event() {
        return row.event();
    }

    PumpAct act() {
        return row.event().act();
    }

    /** Returns the event by another clock. */
    PumpHeard by(ChartTime other, long seconds) {
        return new PumpHeard(row, visit, other, seconds, sure);
    }

    /** Returns the event with a time of which nobody can be sure. */
    PumpHeard unsure() {
        return new PumpHeard(row, visit, time, at, false);
    }

    /** Returns whether it tells of an end. */
    boolean ends() {
        return act() == PumpAct.STOP || act() == PumpAct.COMPLETE;
    }
}
