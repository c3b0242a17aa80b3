package org.basilic.cli.code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.Refused;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.ChangedReader;
import org.basilic.formats.json.Trial;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.formats.json.WhatIf;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;

/**
 * The coding of all records of one call as they are and with changes. All records are held until the last is read: whether a
 * change concerns any of them is known only then, and nothing is printed before.
 */
final class WhatIfRun implements Records.Taker {

    /** A record and where it came from. */
    private record Held(Source source, Read read) {}

    private final Coder coder;
    private final ChangedReader changer;
    private final Request request;
    private final PolicyDays days;
    private final List<Change> changes;
    private final Streams streams;
    private final Output output;
    private final Records records;
    private final Printer<WhatIf> printer;
    private final List<Held> held = new ArrayList<>();
    private ExitCode ending = ExitCode.CLEAN;

    WhatIfRun(Reference reference, Wish wish, Streams streams, Output output, Printer<WhatIf> printer) {
        EncounterCheck check = new EncounterCheck(reference);
        this.coder = new Coder(reference);
        this.changer = new ChangedReader(check);
        this.request = wish.request();
        this.days = new PolicyDays(reference, request.policy());
        this.changes = wish.changes();
        this.streams = streams;
        this.output = output;
        this.records = new Records(check, streams, output);
        this.printer = printer;
    }

    /** Returns the exit code for all that has been done so far: that of the records as they are. */
    ExitCode ending() {
        return ending;
    }

    /** Reads one source to its end. */
    void read(Source source) throws OutputException {
        ExitCode read = records.each(source, this);
        ending = ending.or(read);
    }

    @Override
    public void severalRecords() {
        printer.severalRecords();
    }

    @Override
    public void take(Source source, Read read) {
        held.add(new Held(source, read));
    }

    /**
     * Codes what was read.
     *
     * @throws UnclearChangeException before anything is printed, if a change concerns none of the records, or it is not clear
     *     what of one it concerns
     */
    void code() throws OutputException, UnclearChangeException {
        for (Change change : changes) {
            boolean concerned = false;
            for (Held one : held) {
                concerned |= ChangedReader.concerns(change, one.read().encounter());
            }
            if (!concerned) {
                throw new UnclearChangeException("no encounter has " + change.place()
                        + "; name an administration as in a3.stop, an access as in access.port.kind, or a property of the"
                        + " encounter as in setting");
            }
        }
        List<Trial> trials = new ArrayList<>();
        for (Held one : held) {
            trials.add(changer.read(one.read(), changes));
        }
        for (int i = 0; i < trials.size(); i++) {
            code(held.get(i), trials.get(i));
        }
    }

    private void code(Held one, Trial trial) throws OutputException {
        if (trial.reading() instanceof Refused refused) {
            records.refuse(Records.place(one.source(), one.read()) + " with the changes: ", refused.problems());
            ending = ending.or(ExitCode.REFUSED);
            return;
        }
        try {
            Encounter encounter = one.read().encounter();
            Encounter otherwise = ((Read) trial.reading()).encounter();
            String refusal = days.refusal(encounter) == null ? days.refusal(otherwise) : days.refusal(encounter);
            if (refusal != null) {
                streams.say(Records.place(one.source(), one.read()) + ": " + refusal);
                ending = ending.or(ExitCode.REFUSED);
                return;
            }
            CodedEncounter record = coder.code(encounter, request);
            CodedEncounter changed = coder.code(otherwise, request);
            printer.print(encounter, new WhatIf(trial.changes(), record, changed), output);
            output.endRecord();
            ending = ending.or(Run.ending(record));
        } catch (OutputException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            output.dropRecord();
            Fault.report(streams, Records.place(one.source(), one.read()), e);
            ending = ending.or(ExitCode.FAULT);
        }
    }
}
