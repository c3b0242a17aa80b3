package org.basilic.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.DrugAmount;
import org.basilic.result.Finding;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.reports.Report.Figure;
import org.basilic.server.reports.Report.Row;
import org.basilic.server.reports.Report.Sort;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
@Tag("store")
class ReportsTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private static final long SEED = 7;

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    Reports reports;

    @Test
    void theSumsAreThoseOfAnIndependentCount() {
        String facility = "f-" + UUID.randomUUID();
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        Actor auditor = Somebody.of(facility, Somebody.with(Role.AUDITOR));
        int missing = 0;
        Map<String, BigDecimal> wasted = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (long seed = SEED; seed < SEED + 300; seed++) {
            Encounter encounter = RandomEncounters.of(seed);
            if (!seen.add(encounter.id())) {
                continue;
            }
            CodedEncounter coded = visits.take(auditor, encounter, new Origin(Origin.Kind.FILE, null), "north")
                    .coded();
            Set<String> untimed = new HashSet<>();
            for (Finding finding : coded.findings()) {
                String rule = finding.because().rule().id();
                if (rule.equals("DOC-02") || rule.equals("DOC-03")) {
                    untimed.addAll(finding.administrations());
                }
            }
            missing += untimed.size();
            for (DrugAmount amount : coded.amounts()) {
                if (amount.wasted() != null && amount.hcpcs() != null) {
                    wasted.merge(amount.hcpcs(), amount.wasted(), BigDecimal::add);
                }
            }
        }
        Report report = reports.of(auditor, ReportKind.MISSING_TIMES, FIRST, LAST);
        int told = report.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.values().get(0)))
                .sum();
        assertThat(told).as("seed " + SEED).isEqualTo(missing);
        Map<String, BigDecimal> toldWaste = new TreeMap<>();
        for (Row row : reports.of(auditor, ReportKind.WASTE, FIRST, LAST).rows()) {
            toldWaste.merge(row.names().get(0), new BigDecimal(row.values().get(0)), BigDecimal::add);
        }
        wasted.forEach((drug, amount) -> assertThat(toldWaste.getOrDefault(drug, BigDecimal.ZERO))
                .as("seed " + SEED + ", " + drug)
                .isEqualByComparingTo(amount));
    }

    @Test
    void aNurseSeesReportsOfChartingAlone() {
        Actor nurse = Somebody.with(Role.NURSE);
        assertThat(http.get().uri("/reports").with(Somebody.as(nurse)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Denials", "$");
        assertThat(http.get().uri("/reports/denials").with(Somebody.as(nurse))).hasStatus(404);
        assertThat(http.get().uri("/reports/waste/csv").with(Somebody.as(nurse)))
                .hasStatus(404);
        for (ReportKind kind : ReportKind.values()) {
            Actor auditor = Somebody.with(Role.AUDITOR);
            assertThat(http.get().uri("/reports/" + kind.word()).with(Somebody.as(auditor)))
                    .as(kind.word())
                    .hasStatusOk();
            assertThat(http.get().uri("/reports/" + kind.word() + "/csv").with(Somebody.as(auditor)))
                    .as(kind.word())
                    .hasStatusOk();
        }
        assertThat(http.get().uri("/reports").with(Somebody.as(Somebody.with(Role.CODER))))
                .hasStatus(403);
    }

    @Test
    void noCellRunsAsAFormulaAndSmallCountsStayInside() {
        Report report = new Report(
                ReportKind.DENIALS,
                List.of("rule", "reason"),
                List.of(new Figure("denials", Sort.COUNT, true), new Figure("denied", Sort.CENTS, false)),
                List.of(
                        new Row(List.of("=1+1", "a,b"), List.of("10", "123450")),
                        new Row(List.of("T-01", "97"), List.of("11", "-1200"))));
        assertThat(ReportCsv.of(report, false))
                .isEqualTo("rule,reason,denials,denied\r\n'=1+1,\"a,b\",10,1234.50\r\nT-01,97,11,-12.00\r\n");
        assertThat(ReportCsv.of(report, true))
                .isEqualTo("rule,reason,denials,denied\r\n'=1+1,\"a,b\",withheld,\r\nT-01,97,withheld,\r\n");
    }

    @Test
    void aChartHasItsFiguresAsText() {
        Report report = new Report(
                ReportKind.WASTE,
                List.of("drug"),
                List.of(new Figure("wasted", Sort.AMOUNT, true)),
                List.of(new Row(List.of("<J1745>"), List.of("2.5"))));
        assertThat(Chart.svg(report))
                .isEqualTo(
                        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 900 50\" aria-label=\"Waste by drug; the table"
                                + " has the same figures\"><rect class=\"s1\" x=\"230\" y=\"3\" width=\"12\" height=\"12\"/>"
                                + "<text class=\"label\" x=\"247\" y=\"13\">wasted</text><text x=\"222\" y=\"36\""
                                + " text-anchor=\"end\">&lt;J1745&gt;</text><rect class=\"s1\" x=\"230\" y=\"24\" width=\"560\""
                                + " height=\"13\"/><text x=\"796\" y=\"35\">2.5</text><line class=\"axis\" x1=\"230\" x2=\"230\""
                                + " y1=\"20\" y2=\"50\"/></svg>");
    }
}
