package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.basilic.result.LineKind;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ordinary visits on the first day of each quarter, in both settings and for two payers: no table lacks a row, no two rows
 * answer, and the drugs, which the records tell by name, have the codes of the day.
 */
class QuartersTest {

    private static final Reference REFERENCE = Reference.builtIn();
    private static final Coder CODER = new Coder(REFERENCE);
    private static final EncounterCheck CHECK = new EncounterCheck(REFERENCE);
    private static final LocalDate VANCOMYCIN_BY_TENS = LocalDate.of(2025, 7, 1);
    private static final LocalDate LEUCOVORIN_BY_ONES = LocalDate.of(2026, 10, 1);
    private static final LocalDate FIRST_UNCHECKED = LocalDate.of(2027, 1, 1);

    /**
     * A visit as the golden cases write it.
     *
     * @param given the rows of what was given, under {@code diagnosis} and, where there is one, {@code arrival}
     * @param bill the lines of services, without the pump, whose code is the payer's
     * @param drugs the codes of the drugs until one of them ends
     */
    record Visit(String name, boolean inHospitalAlone, String given, String bill, String drugs) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Visit visit(String name, String given, String bill, String drugs) {
        return new Visit(name, false, given, bill, drugs);
    }

    static List<Visit> visits() {
        return List.of(
                visit(
                        "oncology day",
                        """
                        diagnosis Z51.11
                        diagnosis C50.911

                        id  drug           route        start  stop   details
                        a1  dexamethasone  iv-push      08:00  08:03  dose 8 mg; opened 2 x 4 mg single-dose
                        a2  ondansetron    iv-push      08:05  08:07  dose 8 mg; opened 2 x 4 mg single-dose
                        a3  paclitaxel     iv-infusion  08:30  11:30  dose 300 mg; opened 1 x 300 mg multi-dose
                        a4  carboplatin    iv-infusion  11:30  12:15  dose 600 mg; opened 1 x 600 mg multi-dose
                        """,
                        // 180 minutes: (180 - 31) / 60 = 2 further hours.
                        "96375 x2, 96413 x1, 96415 x2, 96417 x1",
                        "J1100 J2405 J9045 J9267"),
                visit("infliximab", """
                        diagnosis K50.90

                        id  drug             route        start  stop   details
                        a1  diphenhydramine  iv-push      08:50  08:52  dose 50 mg; opened 1 x 50 mg single-dose
                        a2  infliximab       iv-infusion  09:00  11:05  dose 400 mg; opened 4 x 100 mg single-dose
                        """, "96375 x1, 96413 x1, 96415 x1", "J1200 J1745"),
                visit("iron", """
                        diagnosis D50.9

                        id  drug          route        start  stop   details
                        a1  iron sucrose  iv-infusion  09:00  09:30  dose 200 mg; opened 1 x 200 mg single-dose
                        """, "96365 x1", "J1756"),
                visit("hydration", """
                        diagnosis E86.0

                        id  drug                   route        start  stop   details
                        a1  normal saline 1000 ml  iv-infusion  09:00  11:00  purpose hydration; volume 1000 mL
                        """, "96360 x1, 96361 x1", "J7030"),
                visit("antibiotic", """
                        diagnosis L03.115

                        id  drug        route        start  stop   details
                        a1  vancomycin  iv-infusion  09:00  10:31  dose 1000 mg; opened 1 x 1000 mg single-dose
                        """, "96365 x1, 96366 x1", "J3370"),
                new Visit(
                        "emergency overnight",
                        true,
                        """
                        arrival   22:00
                        diagnosis A09

                        id  drug                   route        start     stop      details
                        a1  ondansetron            iv-push      22:10     22:12     dose 4 mg; opened 1 x 4 mg single-dose
                        a2  morphine               iv-push      22:15     22:17     dose 4 mg; opened 1 x 4 mg single-dose
                        a3  normal saline 1000 ml  iv-infusion  22:30     +1 00:30  purpose hydration; volume 1000 mL
                        a4  ceftriaxone            iv-infusion  +1 01:00  +1 01:30  dose 1 g; opened 1 x 1000 mg single-dose
                        """,
                        // 120 minutes of fluid beside a drug: (120 - 31) / 60 + 1 = 2 units.
                        "96361 x2, 96365 x1, 96375 x2",
                        "J0696 J2270 J2405 J7030"),
                visit("immune globulin", """
                        diagnosis D80.1

                        id  drug              route        start  stop   details
                        a1  gammagard liquid  iv-infusion  09:00  12:30  dose 30 g; opened 1 x 30 g single-dose
                        """, "96365 x1, 96366 x2", "J1569"),
                visit("denosumab", """
                        diagnosis M81.0

                        id  drug       route         start  details
                        a1  denosumab  subcutaneous  09:00  dose 60 mg; opened 1 x 60 mg single-dose
                        """, "96372 x1", "J0897"),
                visit("zoledronic acid", """
                        diagnosis M81.0

                        id  drug             route        start  stop   details
                        a1  zoledronic acid  iv-infusion  09:00  09:15  dose 5 mg; opened 1 x 5 mg single-dose
                        """, "96374 x1", "J3489"),
                visit("pump", """
                        diagnosis Z51.11
                        diagnosis C18.9

                        id  drug          route        start  details
                        a1  fluorouracil  iv-infusion  09:00  2760 minutes; pump of provider; pump portable; goes home; %s
                        """.formatted("dose 4 g; opened 1 x 5000 mg multi-dose"), "", "J9190"),
                visit("leucovorin and fluorouracil", """
                        diagnosis Z51.11
                        diagnosis C18.9

                        id  drug          route        start  stop   details
                        a1  leucovorin    iv-infusion  09:00  11:00  dose 700 mg; opened 2 x 350 mg single-dose
                        a2  fluorouracil  iv-push      11:05  11:10  dose 700 mg; opened 1 x 2500 mg multi-dose
                        """, "96366 x1, 96367 x1, 96409 x1", "J0640 J9190"),
                visit("monoclonal antibody", """
                        diagnosis Z51.12
                        diagnosis C34.90

                        id  drug           route        start  stop   details
                        a1  pembrolizumab  iv-infusion  09:00  09:30  dose 200 mg; opened 2 x 100 mg single-dose
                        """, "96413 x1", "J9271"));
    }

    private static List<LocalDate> quarters() {
        return Stream.iterate(LocalDate.of(2023, 7, 1), day -> day.plusMonths(3))
                .takeWhile(day -> !day.isAfter(LocalDate.of(2027, 1, 1)))
                .toList();
    }

    @Test
    void thereAreADozenVisitsAndFifteenQuarters() {
        assertThat(visits()).hasSize(12);
        assertThat(quarters()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("visits")
    void nothingIsMissingAndNothingConflictsOnTheFirstDayOfAnyQuarter(Visit visit) throws MalformedCaseException {
        for (LocalDate day : quarters()) {
            for (Setting setting : Setting.values()) {
                for (String payer : List.of("medicare", "commercial")) {
                    if (setting == Setting.FACILITY || !visit.inHospitalAlone) {
                        judge(visit, day, setting, payer);
                    }
                }
            }
        }
    }

    private static void judge(Visit visit, LocalDate day, Setting setting, String payer) throws MalformedCaseException {
        String where = "%s, %s, %s, %s".formatted(visit.name, day, setting.written(), payer);
        CodedEncounter coded = code(visit.given, day, setting, payer);

        assertThat(services(coded)).as(where).isEqualTo(bill(visit, payer));
        assertThat(drugs(coded)).as(where).isEqualTo(drugs(visit, day));
        assertThat(coded.status()).as(where).isNotEqualTo(Status.BLOCKED);
        assertThat(coded.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.because().inWords()))
                .as(where)
                .isEmpty();
        assertThat(rules(coded).contains("DATE-01")).as(where).isEqualTo(!day.isBefore(FIRST_UNCHECKED));
    }

    /** The pump is the biller's own and goes home: G0498 for Medicare, the ordinary code for others. */
    private static String bill(Visit visit, String payer) {
        return visit.bill.isEmpty() ? payer.equals("medicare") ? "G0498 x1" : "96416 x1" : visit.bill;
    }

    private static String drugs(Visit visit, LocalDate day) {
        String drugs = visit.drugs;
        if (!day.isBefore(VANCOMYCIN_BY_TENS)) {
            drugs = drugs.replace("J3370", "J3373");
        }
        if (!day.isBefore(LEUCOVORIN_BY_ONES)) {
            drugs = drugs.replace("J0640", "J0643").replace("J9190", "J9192");
        }
        return drugs;
    }

    /** Waste is attested by JZ from 2023-07-01, for Medicare; JG and TB, told apart by kind of entity, become TB in 2025. */
    @Test
    void theModifiersOfADiscountedDrugAreThoseOfTheDay() throws MalformedCaseException {
        String given = """
                diagnosis K50.90
                340b      covered entity; type DSH

                id  drug        route        start  stop   details
                a1  infliximab  iv-infusion  09:00  11:05  dose 400 mg; opened 4 x 100 mg single-dose; 340B
                """;
        List<LocalDate> days = new ArrayList<>(quarters());
        days.add(LocalDate.of(2023, 6, 30));
        days.add(LocalDate.of(2024, 12, 31));
        for (LocalDate day : days) {
            String discount = day.getYear() < 2025 ? "JG" : "TB";
            String waste = day.isBefore(LocalDate.of(2023, 7, 1)) ? "" : "-JZ";

            assertThat(lines(code(given, day, Setting.FACILITY, "medicare")))
                    .as("%s", day)
                    .contains("J1745-" + discount + waste + " x40");
            assertThat(lines(code(given, day, Setting.FACILITY, "commercial")))
                    .as("%s", day)
                    .contains("J1745 x40");
        }
    }

    private static CodedEncounter code(String given, LocalDate day, Setting setting, String payer)
            throws MalformedCaseException {
        GoldenCase visit = CaseReader.read("visit.md", """
                # An ordinary visit

                On the first day of a quarter.

                Shows: T-01
                Source: drafted
                Standing: drafted
                Vetted: nobody yet
                Judged: all

                ```encounter
                setting   %s
                payer     %s
                date      %s
                %s```

                ```claim
                nothing
                ```
                """.formatted(setting.written(), payer, day, given));
        assertThat(CHECK.problems(visit.encounter())).as("%s on %s", given, day).isEmpty();
        return CODER.code(visit.encounter(), Request.standard());
    }

    private static List<String> lines(CodedEncounter coded) {
        return coded.lines().stream()
                .map(line -> String.join("-", code(line)) + " x" + line.units())
                .toList();
    }

    private static List<String> code(CodedLine line) {
        List<String> words = new ArrayList<>(List.of(line.code()));
        words.addAll(line.modifiers());
        return words;
    }

    private static String services(CodedEncounter coded) {
        return BilledLines.coded(coded.lines(), false, false).toString();
    }

    private static String drugs(CodedEncounter coded) {
        TreeSet<String> codes = new TreeSet<>();
        coded.lines().stream()
                .filter(line -> line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE)
                .forEach(line -> codes.add(line.code()));
        return String.join(" ", codes);
    }

    private static List<String> rules(CodedEncounter coded) {
        return coded.findings().stream()
                .map(Finding::because)
                .map(reason -> reason.rule().id())
                .toList();
    }
}
