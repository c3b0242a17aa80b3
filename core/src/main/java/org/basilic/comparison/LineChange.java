package org.basilic.comparison;

/** In what a line of one result differs from the line of the other that it is compared with. */
public enum LineChange {
    /** Only the later result has the line. */
    ADDED("added"),
    /** Only the earlier result has the line. */
    GONE("gone"),
    /** Another number of units. */
    UNITS("units"),
    /** Other modifiers, or the same in another order. */
    MODIFIERS("modifiers"),
    /** Another day of service. */
    DAY("day"),
    /** Another National Drug Code, or one where there was none. */
    PRODUCT("product");

    private final String written;

    LineChange(String written) {
        this.written = written;
    }

    /** Returns the word of the outputs. */
    public String written() {
        return written;
    }
}
