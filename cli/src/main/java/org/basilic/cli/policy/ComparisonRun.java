package org.basilic.cli.policy;

import java.io.IOException;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Fault;
import org.basilic.cli.Output;
import org.basilic.cli.OutputException;
import org.basilic.cli.Streams;
import org.basilic.cli.code.PolicyDays;
import org.basilic.cli.code.Records;
import org.basilic.cli.code.Source;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.PolicyComparison;
import org.basilic.coding.PolicyTally;
import org.basilic.formats.Read;
import org.basilic.price.PriceTally;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The comparison of two policies over all sources of one call, record by record; none is held. */
final class ComparisonRun implements Records.Taker {

    private final PolicyComparison comparison;
    private final PolicyDays oneDays;
    private final PolicyDays otherDays;
    private final PolicyTally tally;
    private final @Nullable PriceTally prices;
    private final ComparisonPrinter printer;
    private final Streams streams;
    private final Output output;
    private final Records records;
    private ExitCode ending = ExitCode.CLEAN;

    ComparisonRun(
            PolicyComparison comparison, Reference reference, ComparisonPrinter printer, Streams streams, Output output)
            throws IOException {
        this.comparison = comparison;
        this.oneDays = new PolicyDays(reference, comparison.one());
        this.otherDays = new PolicyDays(reference, comparison.other());
        this.tally = new PolicyTally(comparison.answers());
        this.prices = reference.imported().hasAmounts() ? new PriceTally(reference) : null;
        this.printer = printer;
        this.streams = streams;
        this.output = output;
        this.records = new Records(new EncounterCheck(reference), streams, output);
        printer.begin(output);
    }

    /** Compares the encounters of one source. */
    void compare(Source source) throws OutputException {
        ExitCode read = records.each(source, this);
        ending = ending.or(read);
    }

    /** Writes the counts and returns the exit code for all that was read. */
    ExitCode end() throws IOException {
        printer.end(tally, prices, output);
        output.endRecord();
        return ending;
    }

    @Override
    public void severalRecords() {}

    @Override
    public void take(Source source, Read read) throws OutputException {
        try {
            String one = oneDays.refusal(read.encounter());
            String refusal = one == null ? otherDays.refusal(read.encounter()) : one;
            if (refusal != null) {
                streams.say(Records.place(source, read) + ": " + refusal);
                ending = ending.or(ExitCode.REFUSED);
                return;
            }
            ComparedEncounter compared = comparison.compare(read.encounter());
            if (compared.changed()) {
                printer.print(compared, output);
                output.endRecord();
                if (prices != null) {
                    prices.add(read.encounter(), compared);
                }
            }
            tally.add(compared);
        } catch (OutputException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            output.dropRecord();
            Fault.report(streams, Records.place(source, read), e);
            ending = ending.or(ExitCode.FAULT);
        }
    }
}
