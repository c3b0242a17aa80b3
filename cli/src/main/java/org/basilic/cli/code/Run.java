package org.basilic.cli.code;

import java.io.IOException;
import java.io.InputStream;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.formats.json.EncounterReader;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;

/** The coding of all sources of one call, record by record; what goes wrong with one leaves the others alone. */
final class Run {
    private final Coder coder;
    private final EncounterCheck check;
    private final Request request;
    private final Streams streams;
    private final Output output;
    private final Printer printer;
    private ExitCode ending = ExitCode.CLEAN;

    Run(Reference reference, Request request, Streams streams, Output output, Printer printer) {
        this.coder = new Coder(reference);
        this.check = new EncounterCheck(reference);
        this.request = request;
        this.streams = streams;
        this.output = output;
        this.printer = printer;
    }

    /** Returns the exit code for all that has been coded so far. */
    ExitCode ending() {
        return ending;
    }

    /** Codes one source to its end. */
    void code(Source source) throws OutputException {
        try (InputStream in = source.open();
                Intake intake = new Intake(in, output);
                EncounterReader reader = new EncounterReader(intake, check, ReadLimits.standard())) {
            Reading reading = reader.next();
            while (reading != null) {
                if (reading.record() > 1 || intake.array()) {
                    printer.severalRecords();
                }
                one(source, reading);
                reading = reader.next();
            }
            if (intake.array()) {
                printer.severalRecords();
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            streams.say(source.name() + ": " + e.getMessage());
            ending = ending.or(ExitCode.FAILURE);
        }
    }

    private void one(Source source, Reading reading) throws OutputException {
        if (reading instanceof Read read) {
            code(source, read);
        } else if (reading instanceof Refused refused) {
            refuse(source, refused);
        }
    }

    private void code(Source source, Read read) throws OutputException {
        try {
            Encounter encounter = read.encounter();
            CodedEncounter coded = coder.code(encounter, request);
            printer.print(encounter, coded, output);
            output.endRecord();
            if (needsSomebody(coded)) {
                ending = ending.or(ExitCode.FINDINGS);
            }
        } catch (OutputException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            output.dropRecord();
            Fault.report(streams, source.name() + ": record " + read.record(), e);
            ending = ending.or(ExitCode.FAULT);
        }
    }

    private void refuse(Source source, Refused refused) {
        String place = source.name() + ": record " + refused.record() + " (line " + refused.line() + "): ";
        for (Problem problem : refused.problems()) {
            streams.say(place + problem);
        }
        ending = ending.or(ExitCode.REFUSED);
    }

    private static boolean needsSomebody(CodedEncounter coded) {
        if (coded.status() == Status.BLOCKED) {
            return true;
        }
        for (Finding finding : coded.findings()) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
