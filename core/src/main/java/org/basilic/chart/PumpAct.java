package org.basilic.chart;

/** What a pump reports. */
public enum PumpAct {
    /** It began to deliver: a program, a bag, a rate. */
    START,
    /** It no longer delivers; the status and the reason say whether it goes on. */
    STOP,
    /** It has delivered what was programmed; what it does from then on keeps the vein open. */
    COMPLETE,
    /** Another patient was told to it, or none. */
    PATIENT_CHANGE,
    /** Its clock was set. */
    CLOCK_CHANGE,
    /** Its counters of volume were set to zero. */
    COUNTERS_CLEARED,
    /** Contact with it was lost or found again: it may have stopped and started unheard. */
    CONTACT,
    /** About the pump, and nothing about what it delivers: settings, checks. */
    META,
    /** An event that nobody told us the meaning of. */
    UNKNOWN
}
