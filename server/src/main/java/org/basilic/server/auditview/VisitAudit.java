package org.basilic.server.auditview;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.audit.AuditReport;
import org.basilic.server.auditview.AuditRow.Charges;
import org.basilic.server.overrides.StandingLines;
import org.basilic.server.visits.VisitHead;
import org.jspecify.annotations.Nullable;

/**
 * What was billed for a visit beside what its record supports now.
 *
 * @param sources by which it is known what was billed; empty where nothing was billed yet
 * @param by the one that was looked at
 * @param standing the supported lines, with what people set otherwise
 * @param money whether it is for somebody who sees money
 */
record VisitAudit(
        VisitHead head,
        List<Source> sources,
        @Nullable Source by,
        StandingLines standing,
        @Nullable AuditReport report,
        List<AuditRow> rows,
        boolean money) {

    /** Whether expected amounts are known of any difference. */
    public boolean priced() {
        return rows.stream()
                .map(AuditRow::money)
                .anyMatch(one ->
                        one != null && one.expected() != null && one.expected().signum() != 0);
    }

    /** Returns what all rows together come to; null for those who see no money. */
    public @Nullable Charges total() {
        List<Charges> all =
                rows.stream().map(AuditRow::money).filter(one -> one != null).toList();
        return money
                ? new Charges(
                        sum(all.stream().map(Charges::billed).toList()),
                        sum(all.stream().map(Charges::supported).toList()),
                        sum(all.stream().map(Charges::expected).toList()))
                : null;
    }

    private static @Nullable BigDecimal sum(List<? extends @Nullable BigDecimal> amounts) {
        return AuditRows.sum(amounts);
    }
}
