package org.basilic.cli.audit;

import java.io.IOException;
import org.basilic.audit.AuditReport;
import org.basilic.audit.BilledClaim;
import org.basilic.cli.Output;
import org.basilic.formats.csv.AuditCsvWriter;
import org.basilic.model.Encounter;
import org.jspecify.annotations.Nullable;

/** Writes a row for each difference. */
final class CsvAudit implements AuditPrinter {

    private @Nullable AuditCsvWriter writer;

    @Override
    public void begin(Output output) throws IOException {
        writer(output).flush();
    }

    private AuditCsvWriter writer(Output output) throws IOException {
        if (writer == null) {
            writer = new AuditCsvWriter(output);
        }
        return writer;
    }

    @Override
    public void print(Encounter encounter, AuditReport report, Output output) throws IOException {
        writer(output).write(report);
        writer(output).flush();
    }

    @Override
    public void end(AuditSummary summary, Output output) throws IOException {
        for (BilledClaim claim : summary.left()) {
            writer(output).write(claim);
        }
        writer(output).flush();
    }
}
