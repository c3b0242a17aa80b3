package org.basilic.server.reports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.reports.Report.Figure;
import org.basilic.server.reports.Report.Row;
import org.basilic.server.reports.Report.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes reports from rows of the store; no record is opened for them. */
@Component
public class Reports {

    private final JdbcClient jdbc;
    private final Facilities facilities;

    Reports(JdbcClient jdbc, Facilities facilities) {
        this.jdbc = jdbc;
        this.facilities = facilities;
    }

    /**
     * Makes a report of the actor's facility.
     *
     * @param from first day: of service for what is charted, else of the event, by the facility's clock
     * @param to last day
     */
    public Report of(Actor actor, ReportKind kind, LocalDate from, LocalDate to) {
        ZoneId zone = facilities.zone(actor.facility());
        OffsetDateTime first = at(from, zone);
        OffsetDateTime end = at(to.plusDays(1), zone);
        boolean money = actor.seesMoney();
        return switch (kind) {
            case MISSING_TIMES ->
                new Report(
                        kind,
                        List.of("unit", "shift"),
                        List.of(new Figure("missing", Sort.COUNT, true), new Figure("visits", Sort.COUNT, false)),
                        jdbc.sql("SELECT unit, shift, SUM(number), COUNT(DISTINCT visit) FROM visit_facts"
                                        + " WHERE facility = ? AND fact = 'MISSING_TIME' AND service_date >= ? AND service_date <= ?"
                                        + " GROUP BY unit, shift ORDER BY unit, shift")
                                .params(actor.facility(), from, to)
                                .query((row, number) -> row(row, 2, 2))
                                .list());
            case QUESTIONS -> questions(actor, first, end);
            case DENIALS ->
                new Report(
                        kind,
                        List.of("rule", "reason"),
                        figures(
                                money,
                                "denied",
                                new Figure("denials", Sort.COUNT, true),
                                new Figure("foreseen", Sort.COUNT, true, "denials")),
                        jdbc.sql(
                                        "SELECT COALESCE(rule, 'no rule'), carc, COUNT(*), SUM(CASE WHEN foreseen THEN 1 ELSE 0 END),"
                                                + " SUM(cents) FROM denials WHERE facility = ? AND at >= ? AND at < ?"
                                                + " GROUP BY COALESCE(rule, 'no rule'), carc ORDER BY 3 DESC, 1, 2")
                                .params(actor.facility(), first, end)
                                .query((row, number) -> row(row, 2, money ? 3 : 2))
                                .list());
            case OVERRIDES ->
                new Report(
                        kind,
                        List.of("rule", "reason", "kind"),
                        List.of(new Figure("standing", Sort.COUNT, true), new Figure("takenBack", Sort.COUNT, true)),
                        jdbc.sql(
                                        "SELECT COALESCE(rule, 'no rule'), reason_code, kind,"
                                                + " SUM(CASE WHEN undone_at IS NULL THEN 1 ELSE 0 END),"
                                                + " SUM(CASE WHEN undone_at IS NULL THEN 0 ELSE 1 END) FROM overrides"
                                                + " WHERE facility = ? AND at >= ? AND at < ?"
                                                + " GROUP BY COALESCE(rule, 'no rule'), reason_code, kind ORDER BY 4 DESC, 1, 2, 3")
                                .params(actor.facility(), first, end)
                                .query((row, number) -> row(row, 3, 2))
                                .list());
            case WASTE ->
                new Report(
                        kind,
                        List.of("drug", "measure"),
                        List.of(
                                new Figure("wasted", Sort.AMOUNT, true),
                                new Figure("opened", Sort.AMOUNT, false),
                                new Figure("unitsWasted", Sort.COUNT, false),
                                new Figure("visits", Sort.COUNT, false)),
                        jdbc.sql(
                                        "SELECT subject, measure, SUM(CASE WHEN fact = 'WASTED' THEN amount ELSE 0 END),"
                                                + " SUM(CASE WHEN fact = 'OPENED' THEN amount ELSE 0 END),"
                                                + " SUM(CASE WHEN fact = 'WASTED' THEN number ELSE 0 END), COUNT(DISTINCT visit)"
                                                + " FROM visit_facts WHERE facility = ? AND fact IN ('WASTED', 'OPENED')"
                                                + " AND service_date >= ? AND service_date <= ? GROUP BY subject, measure ORDER BY subject, measure")
                                .params(actor.facility(), from, to)
                                .query((row, number) -> row(row, 2, 4))
                                .list());
            case CODING_ERRORS -> errors(actor, first, end, money);
        };
    }

    private Report questions(Actor actor, OffsetDateTime first, OffsetDateTime end) {
        Map<String, List<@Nullable Long>> byUnit = new TreeMap<>();
        jdbc.sql(
                        "SELECT unit, asked_at, answered_at FROM questions WHERE facility = ? AND asked_at >= ? AND asked_at < ?")
                .params(actor.facility(), first, end)
                .query(row -> {
                    OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
                    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
                    byUnit.computeIfAbsent(row.getString("unit"), none -> new ArrayList<>())
                            .add(
                                    answered == null
                                            ? null
                                            : Duration.between(asked, answered).toMinutes());
                });
        List<Row> rows = new ArrayList<>();
        byUnit.forEach((unit, all) -> {
            List<Long> answered = new ArrayList<>();
            for (Long minutes : all) {
                if (minutes != null) {
                    answered.add(minutes);
                }
            }
            Collections.sort(answered);
            String median = answered.isEmpty() ? "" : String.valueOf(answered.get((answered.size() - 1) / 2));
            rows.add(new Row(
                    List.of(named(unit)),
                    List.of(String.valueOf(all.size()), String.valueOf(answered.size()), median)));
        });
        return new Report(
                ReportKind.QUESTIONS,
                List.of("unit"),
                List.of(
                        new Figure("asked", Sort.COUNT, true),
                        new Figure("answered", Sort.COUNT, true, "asked"),
                        new Figure("medianMinutes", Sort.MINUTES, false)),
                rows);
    }

    private Report errors(Actor actor, OffsetDateTime first, OffsetDateTime end, boolean money) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("tooMuch", Sort.COUNT, true),
                new Figure("tooLittle", Sort.COUNT, true),
                new Figure("visits", Sort.COUNT, false)));
        if (money) {
            figures.add(new Figure("dollarsTooMuch", Sort.CENTS, false));
            figures.add(new Figure("dollarsTooLittle", Sort.CENTS, false));
        }
        ZoneId zone = facilities.zone(actor.facility());
        return new Report(
                ReportKind.CODING_ERRORS,
                List.of("day"),
                figures,
                jdbc.sql("SELECT at, over_count, under_count, audited, over_cents, under_cents FROM audits"
                                + " WHERE facility = ? AND at >= ? AND at < ? ORDER BY at, id")
                        .params(actor.facility(), first, end)
                        .query((row, number) -> {
                            List<String> values = new ArrayList<>();
                            for (int i = 2; i < 2 + figures.size(); i++) {
                                values.add(plain(row.getBigDecimal(i)));
                            }
                            return new Row(
                                    List.of(row.getObject("at", OffsetDateTime.class)
                                            .atZoneSameInstant(zone)
                                            .toLocalDate()
                                            .toString()),
                                    values);
                        })
                        .list());
    }

    private static List<Figure> figures(boolean money, String dollars, Figure... figures) {
        List<Figure> all = new ArrayList<>(List.of(figures));
        if (money) {
            all.add(new Figure(dollars, Sort.CENTS, false));
        }
        return all;
    }

    private static Row row(ResultSet row, int names, int figures) throws SQLException {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= names; i++) {
            words.add(named(row.getString(i)));
        }
        List<String> values = new ArrayList<>();
        for (int i = names + 1; i <= names + figures; i++) {
            values.add(plain(row.getBigDecimal(i)));
        }
        return new Row(words, values);
    }

    private static String named(@Nullable String name) {
        return name == null || name.isEmpty() ? "not told" : name;
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static OffsetDateTime at(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.MIDNIGHT).atZone(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
