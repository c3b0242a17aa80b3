package org.basilic.cli.scrub;

import java.io.IOException;
import java.util.List;
import org.basilic.claim.edit.ClaimFinding;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.cli.Output;
import org.basilic.formats.csv.ClaimFindingsCsvWriter;
import org.basilic.formats.x12.Fault;

/** One finding or fault a row; the counts have no row. */
final class CsvReport implements ScrubReport {

    private final Output output;
    private final ClaimFindingsCsvWriter csv;

    CsvReport(Output output) throws IOException {
        this.output = output;
        this.csv = new ClaimFindingsCsvWriter(output);
    }

    @Override
    public void claim(Scrubbed scrubbed, List<Fault> faults) throws IOException {
        for (Fault fault : faults) {
            csv.write(scrubbed.claim(), fault);
        }
        for (ClaimFinding finding : scrubbed.findings()) {
            csv.write(finding);
        }
        output.endRecord();
    }

    @Override
    public void end(List<Fault> outside, Counts counts) throws IOException {
        for (Fault fault : outside) {
            csv.write("", fault);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
