package org.basilic.cli.code;

import java.io.IOException;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Finding;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/** The coding of all sources of one call, record by record; what goes wrong with one leaves the others alone. */
final class Run implements Records.Taker {
    private final Coder coder;
    private final Request request;
    private final PolicyDays days;
    private final Streams streams;
    private final Output output;
    private final Records records;
    private final Printer<Priced> printer;
    private final @Nullable Pricing pricing;
    private ExitCode ending = ExitCode.CLEAN;

    /**
     * Makes a run.
     *
     * @param pricing null for no prices
     */
    Run(
            Reference reference,
            Request request,
            @Nullable Pricing pricing,
            Streams streams,
            Output output,
            Printer<Priced> printer) {
        this.pricing = pricing;
        this.coder = new Coder(reference);
        this.request = request;
        this.days = new PolicyDays(reference, request.policy());
        this.streams = streams;
        this.output = output;
        this.records = new Records(new EncounterCheck(reference), streams, output);
        this.printer = printer;
    }

    /** Returns the exit code for all that has been coded so far. */
    ExitCode ending() {
        return ending;
    }

    /** Codes one source to its end. */
    void code(Source source) throws OutputException {
        ExitCode read = records.each(source, this);
        ending = ending.or(read);
    }

    @Override
    public void severalRecords() {
        printer.severalRecords();
    }

    @Override
    public void take(Source source, Read read) throws OutputException {
        try {
            Encounter encounter = read.encounter();
            String refusal = days.refusal(encounter);
            if (refusal != null) {
                streams.say(Records.place(source, read) + ": " + refusal);
                ending = ending.or(ExitCode.REFUSED);
                return;
            }
            CodedEncounter coded = coder.code(encounter, request);
            printer.print(encounter, new Priced(coded, pricing == null ? null : pricing.of(encounter, coded)), output);
            output.endRecord();
            ending = ending.or(ending(coded));
        } catch (OutputException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            output.dropRecord();
            Fault.report(streams, Records.place(source, read), e);
            ending = ending.or(ExitCode.FAULT);
        }
    }

    /** Returns whether somebody must see to a result. */
    static ExitCode ending(CodedEncounter coded) {
        if (coded.status() == Status.BLOCKED) {
            return ExitCode.FINDINGS;
        }
        for (Finding finding : coded.findings()) {
            if (finding.severity() == Severity.ERROR) {
                return ExitCode.FINDINGS;
            }
        }
        return ExitCode.CLEAN;
    }
}
