package org.basilic.result;

/** What became of a stretch of documented minutes. */
public enum Disposition {
    /** Inside the minutes that earned a code its unit. */
    BILLED("billed"),
    /** Past the minutes that earned the last unit, short of those that would earn the next. */
    WITHIN_UNIT("within-unit"),
    /** Too few minutes to earn anything. */
    BELOW_THRESHOLD("below-threshold"),
    /** Another service at the site has these minutes. */
    OVERLAPPED("overlapped"),
    /** The infusion stood still. */
    PAUSED("paused"),
    /** Keeping the vein open, flushing, carrying a drug. */
    INCIDENTAL("incidental"),
    /** Run, but not to be reported. */
    NOT_REPORTABLE("not-reportable"),
    /** Nobody charted how long it ran. */
    UNDOCUMENTED("undocumented");

    private final String written;

    Disposition(String written) {
        this.written = written;
    }

    /** Returns the word of the result schema. */
    public String written() {
        return written;
    }
}
