package org.basilic.cli.audit;

import org.basilic.audit.AuditReport;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;

/** Placeholder. */
final class HtmlAudit implements AuditPrinter {
    @Override
    public void begin(Output output) {}

    @Override
    public void print(Encounter encounter, AuditReport report, Output output) {}

    @Override
    public void end(AuditSummary summary, Output output) {}
}
