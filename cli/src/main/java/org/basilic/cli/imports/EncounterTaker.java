package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.code.Printer;
import org.basilic.cli.feed.FeedRun;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;

/** Prints imported encounters. */
final class EncounterTaker implements FeedRun.Taker {

    private final Printer<Encounter> printer;
    private final boolean plain;
    private final Blocking blocking;
    private final Output output;
    private long pointsLeftOut;

    /**
     * Makes a taker.
     *
     * @param plain whether evidence and open points are left out
     */
    EncounterTaker(Printer<Encounter> printer, boolean plain, Reference reference, Output output) throws IOException {
        this.printer = printer;
        this.plain = plain;
        this.blocking = new Blocking(reference);
        this.output = output;
        printer.begin(output);
    }

    @Override
    public void take(int number, Encounter encounter) throws IOException {
        if (number > 1) {
            printer.severalRecords();
        }
        blocking.look(encounter);
        Encounter shown = encounter;
        if (plain) {
            pointsLeftOut += encounter.openPoints().size();
            shown = Plain.of(encounter);
        }
        printer.print(shown, shown, output);
        output.endRecord();
    }

    /** Returns whether something must be answered before an encounter can be coded. */
    ExitCode ending() {
        return blocking.ending();
    }

    /** Writes what comes after the last. */
    void end() throws IOException {
        printer.end(output);
        output.endRecord();
        output.release();
    }

    /** Says what is missing from the output. */
    void warn(Streams streams) {
        if (pointsLeftOut > 0) {
            streams.say("  --plain left out " + pointsLeftOut + (pointsLeftOut == 1 ? " open point" : " open points")
                    + ": coded from this output, those encounters look better than their record");
        }
    }
}
