package org.basilic.chart;

/**
 * An event with its time settled.
 *
 * @param time by the right clock
 * @param at the same in seconds, for comparing
 * @param sure whether the clock is known to have been right, or put right
 */
record PumpHeard(PumpRow row, ChartTime time, long at, boolean sure) {

    PumpEvent event() {
        return row.event();
    }

    PumpAct act() {
        return row.event().act();
    }

    /** Returns whether it tells of an end. */
    boolean ends() {
        return act() == PumpAct.STOP || act() == PumpAct.COMPLETE;
    }
}
