package org.basilic.cli.remit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.answers.AnswerReader;
import org.basilic.remittance.Answer;
import org.basilic.remittance.Gathering;

/** The files of answers of one call. What is wrong with one is told and leaves the others alone. */
final class AnswerFiles {

    private final Streams streams;
    private final Gathering gathered = new Gathering();
    private ExitCode ending = ExitCode.CLEAN;

    AnswerFiles(Streams streams) {
        this.streams = streams;
    }

    Gathering gathered() {
        return gathered;
    }

    ExitCode ending() {
        return ending;
    }

    void read(String name) throws IOException {
        long answers = 0;
        try (InputStream in = Files.newInputStream(Trouble.path(name));
                AnswerReader reader = new AnswerReader(in)) {
            try {
                Answer answer = reader.next();
                while (answer != null) {
                    answers++;
                    answer.to(gathered);
                    answer = reader.next();
                }
            } catch (BrokenInterchangeException e) {
                ending = ending.or(ExitCode.REFUSED);
                tell(streams, name, e.fault());
            }
            for (Fault fault : reader.faults()) {
                ending = ending.or(ExitCode.REFUSED);
                tell(streams, name, fault);
            }
        }
        gathered.endOfFile();
        if (answers == 0 && ending == ExitCode.CLEAN) {
            streams.say(name + ": holds no answer");
            ending = ExitCode.REFUSED;
        }
    }

    /** Says what is wrong in a file, with its place. */
    static void tell(Streams streams, String name, Fault fault) {
        String place = fault.place().inTransaction() > 0
                ? "transaction " + fault.place().transaction() + ", segment "
                        + fault.place().inTransaction()
                : "segment " + fault.place().inInput();
        streams.say(
                name + ": " + place + ": " + fault.id() + ": found " + fault.found() + "; wanted " + fault.wanted());
    }
}
