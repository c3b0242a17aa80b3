package org.basilic.chart;

import org.basilic.model.Written;

/**
 * What a feed map sets beside the meaning of texts. The base map has a value for each but the zone, the order of dates and the
 * encoding.
 */
public enum FeedSetting implements Written {
    /** IANA zone of times without an offset. */
    ZONE("zone"),
    /** Seconds between a passing stop and the start that goes on with it, at most. */
    PASSING_SECONDS("passing-seconds"),
    /** Milliliters an hour above which a rate is a slip. */
    MOST_RATE("most-rate-ml-per-hour"),
    /** Hours above which a run is a slip. */
    MOST_HOURS("most-hours"),
    /** Hours between what was done and its entry from which on the entry is late. */
    LATE_HOURS("late-hours"),
    /** Minutes by which pump and chart may differ. */
    PUMP_MINUTES("pump-minutes"),
    /** Percent by which volume over rate and clock may differ. */
    PUMP_PERCENT("pump-percent"),
    /** Hours of silence after which a start of a pump is not taken to go on with what ran. */
    PUMP_SILENT_HOURS("pump-silent-hours"),
    /** What a pump run without a charted one is: {@code ask} or {@code code}. */
    PUMP_ALONE("pump-alone"),
    /** What a rate before any start is: {@code ask}, or {@code start} when the run is taken to begin there. */
    RATE_BEFORE_START("rate-before-start"),
    /** Who bills where nothing tells: {@code facility} or {@code professional}. */
    DEFAULT_SETTING("default-setting"),
    /** What {@code 03/04/2026} is in a table: {@code month-first}, {@code day-first}, or empty: told by its column. */
    DATE_ORDER("date-order"),
    /** Encoding of tables, and of messages that are not in the one that they declare: UTF-8 when empty, or {@code windows-1252}. */
    ENCODING("encoding");

    private final String written;

    FeedSetting(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
