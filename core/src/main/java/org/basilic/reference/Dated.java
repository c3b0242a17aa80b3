package org.basilic.reference;

/**
 * A row of a dated table.
 *
 * @param fact what the row says, without its dates and its source
 * @param source ids of sources, the most binding first, separated by semicolons
 */
record Dated<T>(T fact, DateRange inForce, String source) {

    /** Returns the same row with its fact in another form. */
    <U> Dated<U> saying(U form) {
        return new Dated<>(form, inForce, source);
    }
}
