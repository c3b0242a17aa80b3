package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;

/**
 * Writes results in one form.
 *
 * @param <R> what there is to tell of one record
 */
public interface Printer<R> {

    /** Writes what comes before the first. */
    default void begin(Output output) throws IOException {}

    /** Tells that the input is made for several records, whether or not all of them can be coded. */
    default void severalRecords() {}

    /** Writes one, whole. */
    void print(Encounter encounter, R result, Output output) throws IOException;

    /** Writes what comes after the last. */
    default void end(Output output) throws IOException {}
}
