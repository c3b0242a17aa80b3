package org.basilic.chart;

/** Why a pump says that it does not deliver. */
public enum PumpReason {
    /** A clinician stopped it. */
    CLINICIAN,
    /** It waits until an alarm is dealt with. */
    ALARM,
    /** The program gives doses, and the next is not due. */
    BETWEEN_DOSES,
    /** Another bag of the same channel runs in its place. */
    SWITCHING;

    /** Returns whether the run goes on once the cause is gone; the next dose of a program is a run of its own. */
    boolean pauses() {
        return this == ALARM || this == SWITCHING;
    }
}
