package org.basilic.cli.audit;

import java.io.IOException;
import org.basilic.audit.AuditReport;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;

/** Writes an audit, visit by visit. */
interface AuditPrinter {

    void begin(Output output) throws IOException;

    void print(Encounter encounter, AuditReport report, Output output) throws IOException;

    void end(AuditSummary summary, Output output) throws IOException;
}
