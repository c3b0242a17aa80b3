package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;

/** Writes coded encounters in one form. */
interface Printer {

    /** Writes what comes before the first. */
    default void begin(Output output) throws IOException {}

    /** Tells that the input is made for several records, whether or not all of them can be coded. */
    default void severalRecords() {}

    /** Writes one, whole. */
    void print(Encounter encounter, CodedEncounter coded, Output output) throws IOException;

    /** Writes what comes after the last. */
    default void end(Output output) throws IOException {}
}
