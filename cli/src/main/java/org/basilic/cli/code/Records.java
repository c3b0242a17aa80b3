package org.basilic.cli.code;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.formats.json.EncounterReader;
import org.basilic.model.Problem;

/** The records of sources, handed on one by one; of those that are refused it is told why. */
public final class Records {

    /** Who is handed the records. */
    public interface Taker {

        /** Tells that the input is made for several records. */
        void severalRecords();

        /** Takes one that makes sense. */
        void take(Source source, Read read) throws OutputException;
    }

    private final EncounterCheck check;
    private final Streams streams;
    private final Output output;

    /** Makes the records of one call. */
    public Records(EncounterCheck check, Streams streams, Output output) {
        this.check = check;
        this.streams = streams;
        this.output = output;
    }

    /** What opens a source of text; where that cannot be done, the exception's message says why in a few words. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Reads one source to its end and returns whether all of it could be read. */
    public ExitCode each(Source source, Taker taker) throws OutputException {
        return source.each(this, taker);
    }

    /** Reads the text of a source to its end as native JSON. */
    ExitCode each(Source source, Opening opening, Taker taker) throws OutputException {
        ExitCode ending = ExitCode.CLEAN;
        try (InputStream in = opening.open();
                Intake intake = new Intake(in, output);
                EncounterReader reader = new EncounterReader(intake, check, ReadLimits.standard())) {
            Reading reading = reader.next();
            while (reading != null) {
                if (reading.record() > 1 || intake.array()) {
                    taker.severalRecords();
                }
                if (reading instanceof Read read) {
                    taker.take(source, read);
                } else if (reading instanceof Refused refused) {
                    String line = " (line " + refused.line() + "): ";
                    refuse(place(source, refused) + line, refused.problems());
                    ending = ending.or(ExitCode.REFUSED);
                }
                reading = reader.next();
            }
            if (intake.array()) {
                taker.severalRecords();
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            streams.say(source.name() + ": " + e.getMessage());
            ending = ending.or(ExitCode.FAILURE);
        }
        return ending;
    }

    /** Returns the check that every record passes. */
    EncounterCheck check() {
        return check;
    }

    /** Returns how messages name a record. */
    public static String place(Source source, Reading reading) {
        return source.name() + ": record " + reading.record();
    }

    /** Says why something is refused, each problem after the place. */
    public void refuse(String place, List<Problem> problems) {
        for (Problem problem : problems) {
            streams.say(place + problem);
        }
    }
}
