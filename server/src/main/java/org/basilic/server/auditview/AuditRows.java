package org.basilic.server.auditview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.audit.Agreement;
import org.basilic.audit.AuditReport;
import org.basilic.audit.BilledLine;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.OpenDifference;
import org.basilic.audit.SupportedLine;
import org.basilic.claim.ChargeMaster;
import org.basilic.server.auditview.AuditRow.Charges;
import org.basilic.server.auditview.AuditRow.Result;
import org.basilic.server.overrides.StandingLines;
import org.jspecify.annotations.Nullable;

/** Puts what an audit found of one visit into rows: each pair of billed and supported lines once, in the order of the claims. */
final class AuditRows {

    private record Pair(List<BilledLine> billed, List<SupportedLine> supported) {}

    private static final Comparator<AuditRow> ORDER = Comparator.<AuditRow, Boolean>comparing(
                    row -> row.billed().isEmpty())
            .thenComparing(
                    row -> row.billed().isEmpty() ? "" : row.billed().get(0).claim())
            .thenComparing(
                    row -> row.billed().isEmpty() ? 0 : row.billed().get(0).number())
            .thenComparing(row -> row.supported().isEmpty()
                    ? Integer.MAX_VALUE
                    : row.supported().get(0).number());

    private final StandingLines standing;
    private final @Nullable ChargeMaster charges;
    private final boolean money;

    /**
     * Makes rows.
     *
     * @param charges of the facility; null where it has none
     * @param money whether they are for somebody who sees money
     */
    AuditRows(StandingLines standing, @Nullable ChargeMaster charges, boolean money) {
        this.standing = standing;
        this.charges = charges;
        this.money = money;
    }

    List<AuditRow> of(AuditReport report) {
        Map<Pair, List<Result>> pairs = new LinkedHashMap<>();
        for (Agreement one : report.agreements()) {
            pairs.put(new Pair(one.billed(), one.supported()), List.of());
        }
        for (Discrepancy one : report.discrepancies()) {
            add(new Result(one, List.of()), pairs);
        }
        for (OpenDifference one : report.open()) {
            add(new Result(one.difference(), one.questions()), pairs);
        }
        List<AuditRow> rows = new ArrayList<>();
        pairs.forEach((pair, results) -> rows.add(row(pair, results)));
        rows.sort(ORDER);
        return rows;
    }

    private static void add(Result result, Map<Pair, List<Result>> pairs) {
        Pair pair = new Pair(result.difference().billed(), result.difference().supported());
        pairs.computeIfAbsent(pair, fresh -> new ArrayList<>()).add(result);
    }

    private AuditRow row(Pair pair, List<Result> results) {
        return new AuditRow(
                pair.billed(),
                pair.supported(),
                pair.supported().stream().anyMatch(this::byHand),
                minutes(pair.supported()),
                List.copyOf(results),
                money ? new Charges(billed(pair), supported(pair), expected(results)) : null);
    }

    private boolean byHand(SupportedLine line) {
        return standing.lines().get(line.number() - 1).by() != null;
    }

    private static @Nullable Integer minutes(List<SupportedLine> lines) {
        List<Integer> counted = lines.stream()
                .map(line -> line.line().minutes())
                .filter(Objects::nonNull)
                .toList();
        return counted.isEmpty()
                ? null
                : Integer.valueOf(counted.stream().mapToInt(Integer::intValue).sum());
    }

    private static @Nullable BigDecimal billed(Pair pair) {
        return sum(pair.billed().stream().map(BilledLine::charge).toList());
    }

    private @Nullable BigDecimal supported(Pair pair) {
        List<@Nullable BigDecimal> each = new ArrayList<>();
        for (SupportedLine line : pair.supported()) {
            ChargeMaster.Row row = charges == null
                    ? null
                    : charges.of(line.line().code(), line.line().serviceDate());
            each.add(
                    row == null
                            ? null
                            : row.charge()
                                    .multiply(BigDecimal.valueOf(line.line().units())));
        }
        return sum(each);
    }

    private static @Nullable BigDecimal expected(List<Result> results) {
        return sum(results.stream()
                .map(result -> result.difference().stakes().dollars())
                .toList());
    }

    /** Returns the sum; null where one of them is not known, because a sum without it would be too small. */
    static @Nullable BigDecimal sum(List<? extends @Nullable BigDecimal> amounts) {
        BigDecimal sum = new BigDecimal("0.00");
        for (BigDecimal amount : amounts) {
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }
}
