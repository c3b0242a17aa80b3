package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pause;
import org.basilic.model.Problem;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.model.Visit;
import org.basilic.reference.Reference;
import org.basilic.reference.SitePolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterCheckTest {

    private static final Reference REFERENCE = Reference.builtIn();
    private static final EncounterCheck CHECK = new EncounterCheck(REFERENCE);

    /** A visit whose parts each test sets as it needs. */
    private static final class Chart {

        private @Nullable String payer;
        private @Nullable LocalDate date;
        private @Nullable ZoneId zone;
        private @Nullable Visit visit;
        private @Nullable String reason;
        private List<Access> accesses = List.of();
        private final List<Administration> given = new ArrayList<>();
        private List<OpenPoint> openPoints = List.of();

        private Chart run(String id, @Nullable String start, @Nullable String stop, Pause... pauses) {
            return add(id, Route.IV_INFUSION, null, start, stop, pauses);
        }

        private Chart add(
                String id,
                Route route,
                @Nullable String access,
                @Nullable String start,
                @Nullable String stop,
                Pause... pauses) {
            given.add(new Administration(
                    id,
                    new Drug("ondansetron", null, null, null, null),
                    null,
                    route,
                    access,
                    time(start),
                    time(stop),
                    null,
                    Arrays.asList(pauses),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of()));
            return this;
        }

        private Encounter encounter() {
            return new Encounter(
                    "e1",
                    Setting.FACILITY,
                    null,
                    payer,
                    date,
                    zone,
                    null,
                    visit,
                    reason,
                    List.of(),
                    accesses,
                    given,
                    List.of(),
                    null,
                    openPoints);
        }

        private List<String> problems() {
            return CHECK.problems(encounter()).stream().map(Problem::toString).toList();
        }
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }

    private static Pause pause(String start, String stop) {
        return new Pause(LocalDateTime.parse(start), LocalDateTime.parse(stop));
    }

    private static Access access(String id, @Nullable String lumenOf, @Nullable String replaces) {
        return new Access(id, null, lumenOf, replaces, false, null);
    }

    @Test
    void findsNothingInAnOrdinaryVisit() {
        Chart chart = new Chart();
        chart.payer = REFERENCE.nationalPolicy();
        chart.visit = new Visit(1, time("2026-03-02T08:00"), time("2026-03-02T12:00"));
        chart.accesses = List.of(access("port", null, null), access("lumen", "port", null));
        chart.reason = "a2";
        chart.add("a1", Route.IV_PUSH, "port", "2026-03-02T09:00", null)
                .add(
                        "a2",
                        Route.IV_INFUSION,
                        "lumen",
                        "2026-03-02T09:10",
                        "2026-03-02T11:00",
                        pause("2026-03-02T09:30", "2026-03-02T09:40"))
                .add("a3", Route.INTRAMUSCULAR, "left deltoid", "2026-03-02T11:05", null);

        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void leavesARunOfZeroMinutesToTheEngine() {
        assertThat(new Chart().run("a1", "2026-03-02T09:00", "2026-03-02T09:00").problems())
                .isEmpty();
    }

    @Test
    void refusesAStopBeforeItsStart() {
        assertThat(new Chart().run("a1", "2026-03-02T23:50", "2026-03-02T00:20").problems())
                .containsExactly("IN-020 $.administrations[0].stop: found 2026-03-02T00:20, before the start"
                        + " 2026-03-02T23:50; wanted a stop at or after the start, with the next day's date when it is"
                        + " past midnight");
    }

    @Test
    void refusesADepartureBeforeTheArrival() {
        Chart chart = new Chart();
        chart.visit = new Visit(null, time("2026-03-02T12:00"), time("2026-03-02T08:00"));

        assertThat(chart.problems())
                .containsExactly("IN-020 $.visit.departure: found 2026-03-02T08:00, before the arrival"
                        + " 2026-03-02T12:00; wanted a departure at or after the arrival");
    }

    @ParameterizedTest(name = "pause {0} to {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    09:00 | 10:00 | -
                    09:10 | 09:10 | -
                    08:59 | 09:10 | IN-021 $.administrations[0].pauses[0].start: found 2026-03-02T08:59, before the run's start; wanted a pause within the run
                    09:50 | 10:01 | IN-021 $.administrations[0].pauses[0].stop: found 2026-03-02T10:01, after the run's stop; wanted a pause within the run
                    09:40 | 09:30 | IN-020 $.administrations[0].pauses[0].stop: found 2026-03-02T09:30, before the pause's start 2026-03-02T09:40; wanted a stop at or after the pause's start
                    """)
    void wantsAPauseInOrderAndWithinItsRun(String start, String stop, @Nullable String problem) {
        Chart chart = new Chart()
                .run("a1", "2026-03-02T09:00", "2026-03-02T10:00", pause("2026-03-02T" + start, "2026-03-02T" + stop));

        assertThat(chart.problems()).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void wantsAPauseOnTheChartedSideOfARunWithOneTime() {
        Chart chart = new Chart()
                .run("a1", "2026-03-02T09:00", null, pause("2026-03-02T08:00", "2026-03-02T20:00"))
                .run("a2", null, "2026-03-02T09:00", pause("2026-03-02T08:00", "2026-03-02T20:00"));

        assertThat(chart.problems())
                .containsExactly(
                        "IN-021 $.administrations[0].pauses[0].start: found 2026-03-02T08:00, before the run's start;"
                                + " wanted a pause within the run",
                        "IN-021 $.administrations[1].pauses[0].stop: found 2026-03-02T20:00, after the run's stop;"
                                + " wanted a pause within the run");
    }

    @Test
    void saysNothingOfThePausesOfARunWhoseTimesContradictEachOther() {
        Chart chart = new Chart()
                .run("a1", "2026-03-02T10:00", "2026-03-02T09:00", pause("2026-03-02T08:00", "2026-03-02T08:10"));

        assertThat(CHECK.problems(chart.encounter()))
                .extracting(Problem::path)
                .containsExactly("$.administrations[0].stop");
    }

    @Test
    void refusesATimeThatTheClocksSkipped() {
        Chart chart = new Chart();
        chart.zone = ZoneId.of("America/Chicago");
        chart.visit = new Visit(null, time("2026-03-08T02:00"), null);
        chart.run("a1", "2026-03-08T01:59", "2026-03-08T02:59", pause("2026-03-08T02:10", "2026-03-08T03:00"));

        assertThat(chart.problems())
                .containsExactly(
                        "IN-024 $.visit.arrival: found 2026-03-08T02:00, which the clocks of America/Chicago skipped;"
                                + " wanted a time that the clocks showed, such as 2026-03-08T03:00",
                        "IN-024 $.administrations[0].stop: found 2026-03-08T02:59, which the clocks of America/Chicago"
                                + " skipped; wanted a time that the clocks showed, such as 2026-03-08T03:59",
                        "IN-024 $.administrations[0].pauses[0].start: found 2026-03-08T02:10, which the clocks of"
                                + " America/Chicago skipped; wanted a time that the clocks showed, such as"
                                + " 2026-03-08T03:10");
    }

    @Test
    void takesASkippedTimeAsItStandsWithoutAZone() {
        assertThat(new Chart().run("a1", "2026-03-08T02:30", "2026-03-08T03:30").problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1} in {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2026-11-01T01:40 | 2026-11-01T01:20 | America/Chicago | true
                    2026-11-01T01:40 | 2026-11-01T01:20 | America/Phoenix | false
                    2026-11-01T01:40 | 2026-11-01T01:20 | -               | false
                    2026-11-01T02:10 | 2026-11-01T01:50 | America/Chicago | false
                    2026-11-01T00:50 | 2026-11-01T01:00 | America/Chicago | true
                    """)
    void takesAnAmbiguousStopForItsSecondOccurrenceWhereTheFirstIsBeforeTheStart(
            String start, String stop, @Nullable String zone, boolean fine) {
        Chart chart = new Chart().run("a1", start, stop);
        chart.zone = zone == null ? null : ZoneId.of(zone);

        assertThat(chart.problems().isEmpty()).isEqualTo(fine);
    }

    @Test
    void refusesIdsThatStandTwiceWithoutShowingThem() {
        Chart chart = new Chart();
        chart.accesses = List.of(access("left", null, null), access("left", null, null));
        chart.run("Smith", "2026-03-02T09:00", null)
                .run("a2", "2026-03-02T09:00", null)
                .run("Smith", "2026-03-02T09:30", null);

        assertThat(chart.problems())
                .containsExactly(
                        "IN-022 $.accesses[1].id: found the id of $.accesses[0] again; wanted an id that no other"
                                + " access has",
                        "IN-022 $.administrations[2].id: found the id of $.administrations[0] again; wanted an id that"
                                + " no other administration has");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16, 17, 5000})
    void findsRepeatedAndMissingIdsAmongFewAndMany(int count) {
        Chart chart = new Chart();
        chart.accesses = IntStream.range(0, count)
                .mapToObj(i -> access("line " + (i == count - 1 ? 0 : i), null, null))
                .toList();
        IntStream.range(0, count)
                .forEach(i -> chart.add("a" + i, Route.IV_PUSH, "line " + (i + 1), "2026-03-02T09:00", null));
        chart.reason = "a" + count;

        assertThat(CHECK.problems(chart.encounter()))
                .extracting(Problem::path)
                .containsExactly(
                        "$.primaryReason",
                        "$.accesses[" + (count - 1) + "].id",
                        "$.administrations[" + (count - 2) + "].access",
                        "$.administrations[" + (count - 1) + "].access");
    }

    @ParameterizedTest
    @CsvSource({
        "IV_INFUSION, true",
        "IV_PUSH, true",
        "INTRA_ARTERIAL_PUSH, true",
        "INTRA_ARTERIAL_INFUSION, true",
        "INTRAMUSCULAR, false",
        "SUBCUTANEOUS_INFUSION, false",
        "OTHER, false"
    })
    void wantsADeclaredAccessOnlyWhereARouteRunsThroughALine(Route route, boolean declared) {
        Chart chart = new Chart().add("a1", route, "left arm", "2026-03-02T09:00", null);

        assertThat(chart.problems())
                .isEqualTo(
                        declared
                                ? List.of("IN-023 $.administrations[0].access: found an id that no access has; wanted"
                                        + " the id of one of the accesses")
                                : List.of());
    }

    @Test
    void refusesReferencesThatLeadNowhere() {
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        chart.reason = "a9";
        chart.accesses = List.of(access("x", "nothing", null), access("y", null, "nothing"));

        assertThat(chart.problems())
                .containsExactly(
                        "IN-023 $.primaryReason: found an id that no administration has; wanted the id of one of the"
                                + " administrations",
                        "IN-023 $.accesses[0].lumenOf: found an id that no access has; wanted the id of another"
                                + " access",
                        "IN-023 $.accesses[1].replaces: found an id that no access has; wanted the id of another"
                                + " access");
    }

    @Test
    void refusesAnOpenPointOfAnAdministrationThatIsNotThere() {
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        chart.openPoints = List.of(
                new OpenPoint(OpenPointKind.SECOND_STOP, "a1", "o1", "mar", "row 1", null),
                new OpenPoint(OpenPointKind.SECOND_STOP, "a2", "o1", "mar", "row 2", null),
                new OpenPoint(OpenPointKind.NO_ZONE, null, null, "mar", "row 3", null));

        assertThat(chart.problems())
                .containsExactly("IN-023 $.openPoints[1].administration: found an id that no administration has; wanted"
                        + " the id of one of the administrations");
    }

    @Test
    void refusesAccessesThatComeBackToThemselves() {
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        chart.accesses = List.of(
                access("itself", "itself", null),
                access("leads in", "one", null),
                access("one", "end", "two"),
                access("two", "one", null),
                access("end", null, null));

        assertThat(chart.problems())
                .containsExactly(
                        circle("$.accesses[0].lumenOf"),
                        circle("$.accesses[2].replaces"),
                        circle("$.accesses[3].lumenOf"));
    }

    @Test
    void followsAVeryLongChainOfAccesses() {
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        int last = 20_000;
        chart.accesses = IntStream.rangeClosed(0, last)
                .mapToObj(i -> access("line " + i, null, i == last ? null : "line " + (i + 1)))
                .toList();

        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void refusesAVisitWithoutADay() {
        assertThat(new Chart().run("a1", null, null).problems())
                .containsExactly("IN-025 $.dateOfService: found no date of service, no arrival and no clock time;"
                        + " wanted a date of service, or a clock time from which to tell it");
    }

    @Test
    void refusesDaysThatTheTablesDoNotCover() {
        LocalDate last = REFERENCE.coversTo().minusDays(1);
        LocalDate after = REFERENCE.coversTo();
        LocalDate before = REFERENCE.coversFrom().minusDays(1);
        Chart covered = new Chart().run("a1", last + "T23:00", last + "T23:59");
        covered.date = REFERENCE.coversFrom();
        Chart past = new Chart().run("a1", last + "T23:00", after + "T00:10", pause(last + "T23:10", after + "T00:01"));
        past.date = before;

        assertThat(covered.problems()).isEmpty();
        String wanted = "; wanted a day that the tables cover, from " + REFERENCE.coversFrom() + " to " + last;
        assertThat(past.problems())
                .containsExactly(
                        "IN-027 $.dateOfService: found the day " + before + wanted,
                        "IN-027 $.administrations[0].stop: found the day " + after + wanted,
                        "IN-027 $.administrations[0].pauses[0].stop: found the day " + after + wanted);
    }

    @Test
    void judgesTheArrivalOnlyWhereItTellsTheDay() {
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        chart.visit = new Visit(null, REFERENCE.coversTo().atTime(8, 0), null);

        assertThat(CHECK.problems(chart.encounter())).extracting(Problem::path).containsExactly("$.visit.arrival");
        chart.date = LocalDate.of(2026, 3, 2);
        assertThat(chart.problems()).isEmpty();
    }

    @Test
    void refusesAPayerWithoutAPolicy() {
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        chart.payer = "nobody";

        assertThat(chart.problems())
                .containsExactly("IN-026 $.payer: found an id that no payer policy has; wanted the id of a payer"
                        + " policy, or none for the national default");
    }

    @Test
    void looksAtThePolicyThatIsAskedForInsteadOfThePayer() {
        Reference site = REFERENCE.with(new SitePolicies(Map.of("plan.csv", """
                kind,subject,setting,value,from,to,source
                policy,label,both,Plan,2026-03-02,,manual
                policy,parent,both,commercial,2026-03-02,,manual
                """)));
        EncounterCheck check = new EncounterCheck(site, "plan");
        Chart chart = new Chart().run("a1", "2026-03-02T09:00", null);
        Chart dayBefore = new Chart().run("a1", "2026-03-01T09:00", null);
        chart.payer = "nobody";

        assertThat(check.problems(chart.encounter())).isEmpty();
        assertThat(check.problems(dayBefore.encounter()))
                .singleElement()
                .asString()
                .startsWith("IN-026 $.payer: found the id of a payer policy that is not in force on 2026-03-01; ");
    }

    @Test
    void tellsTheDayFromTheDateThenTheArrivalThenTheEarliestClockTime() {
        Chart chart = new Chart()
                .run("a1", "2026-03-03T09:00", null)
                .run("a2", null, "2026-03-02T09:00")
                .run("a3", "2026-03-04T09:00", null);

        assertThat(EncounterCheck.dateOf(new Chart().encounter())).isNull();
        assertThat(EncounterCheck.dateOf(chart.encounter())).isEqualTo("2026-03-02");
        chart.visit = new Visit(null, time("2026-03-01T23:00"), null);
        assertThat(EncounterCheck.dateOf(chart.encounter())).isEqualTo("2026-03-01");
        chart.date = LocalDate.of(2026, 2, 28);
        assertThat(EncounterCheck.dateOf(chart.encounter())).isEqualTo("2026-02-28");
    }

    @Test
    void findsEverythingAtOnce() {
        Chart chart =
                new Chart().run("a1", "2026-03-02T09:00", "2026-03-02T08:00").run("a1", null, null);
        chart.payer = "nobody";
        chart.reason = "a9";

        assertThat(CHECK.problems(chart.encounter()))
                .extracting(problem -> problem.code().id())
                .containsExactly("IN-026", "IN-023", "IN-022", "IN-020");
    }

    private static String circle(String path) {
        return "IN-023 " + path + ": found a chain of accesses that comes back to itself; wanted a chain that ends at"
                + " an access with neither lumenOf nor replaces";
    }
}
