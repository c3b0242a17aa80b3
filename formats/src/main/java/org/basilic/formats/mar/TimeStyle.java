package org.basilic.formats.mar;

import org.basilic.model.Written;

/** How a time may be written in a cell. */
enum TimeStyle implements Written {
    ISO("2026-03-04T08:00"),
    /** The same with slashes. */
    YEAR_SLASHES("2026/03/04 08:00"),
    MONTH_FIRST("03/04/2026 08:00, month first"),
    DAY_FIRST("04/03/2026 08:00, day first"),
    /** As Oracle writes months. */
    MONTH_NAME("04-MAR-2026 08:00"),
    DIGITS("202603040800");

    private final String written;

    TimeStyle(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
