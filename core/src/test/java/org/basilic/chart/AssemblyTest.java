package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.chart.Charted.at;
import static org.basilic.chart.Charted.drug;
import static org.basilic.chart.Charted.map;
import static org.basilic.chart.Charted.rate;
import static org.basilic.chart.Charted.row;
import static org.basilic.chart.Charted.said;
import static org.basilic.chart.Charted.whole;
import static org.basilic.chart.Charted.with;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.basilic.model.Access;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Pause;
import org.basilic.model.Pump;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of the rows of a chart. */
class AssemblyTest {

    private static List<String> told(ChartRow... rows) {
        return told(new Assembly(map()).of(List.of(rows)));
    }

    /** Every administration on a line, then every open point but that nothing told who bills. */
    private static List<String> told(Assembled assembled) {
        List<String> told = new ArrayList<>();
        for (Encounter encounter : assembled.encounters()) {
            for (Administration given : encounter.administrations()) {
                told.add(given.id() + " " + given.route().written() + " " + clock(given.start()) + "-"
                        + clock(given.stop())
                        + given.pauses().stream().map(AssemblyTest::words).collect(Collectors.joining()));
            }
            for (OpenPoint point : encounter.openPoints()) {
                if (point.kind() != OpenPointKind.SETTING_ASSUMED) {
                    told.add("? " + point.kind().written());
                }
            }
        }
        return told;
    }

    private static String words(Pause pause) {
        return " paused " + clock(pause.start()) + "-" + clock(pause.stop());
    }

    private static String clock(@Nullable Object time) {
        return time == null ? "" : time.toString().substring(11);
    }

    private static Administration only(ChartRow... rows) {
        List<Encounter> encounters = new Assembly(map()).of(List.of(rows)).encounters();
        assertThat(encounters).hasSize(1);
        assertThat(encounters.get(0).administrations()).hasSize(1);
        return encounters.get(0).administrations().get(0);
    }

    @Test
    void aStartAndAStopAreARun() {
        assertThat(told(row("a", Action.START, "10:00"), row("a", Action.STOP, "10:45")))
                .containsExactly("a iv-infusion 10:00-10:45");
    }

    @Test
    void aStartWithoutAStopStaysOpen() {
        assertThat(told(row("a", Action.START, "10:00"))).containsExactly("a iv-infusion 10:00-");
    }

    @Test
    void aChangeOfRateChangesNothingOfTheRun() {
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("a", Action.RATE, "10:20", rate("125 mL/h")),
                        row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion 10:00-11:00");
    }

    @Test
    void aRateOfZeroIsAPauseUntilTheNextRate() {
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("a", Action.RATE, "10:20", rate("0 mL/h")),
                        row("a", Action.RATE, "10:30", rate("125 mL/h")),
                        row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion 10:00-11:00 paused 10:20-10:30");
    }

    @Test
    void aRateThatIsVerifiedEndsNoPause() {
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("a", Action.PAUSE, "10:20"),
                        row("a", Action.RATE, "10:25"),
                        row("a", Action.RESUME, "10:30"),
                        row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion 10:00-11:00 paused 10:20-10:30");
    }

    @Test
    void whatWasStoppedAndRestartedWasPaused() {
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("a", Action.STOP, "10:20"),
                        row("a", Action.RESUME, "10:40"),
                        row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion 10:00-11:00 paused 10:20-10:40");
    }

    @Test
    void aNewBagAfterAStopIsANewRun() {
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("a", Action.STOP, "10:20"),
                        row("a", Action.START, "14:00"),
                        row("a", Action.STOP, "14:20")))
                .containsExactly("a iv-infusion 10:00-10:20", "a.2 iv-infusion 14:00-14:20");
    }

    @Test
    void aNewBagWhileItRunsAddsItsDose() {
        Administration given = only(
                row("a", Action.START, "10:00", said("x", ChartRoute.VEIN, null, "500 mg", "250 mL", null)),
                row("a", Action.START, "11:00", said("x", ChartRoute.VEIN, null, "500 mg", "250 mL", null)),
                row("a", Action.STOP, "12:00", Said.NOTHING));
        assertThat(given.dose()).isEqualTo(Charted.amount("1000 mg"));
        assertThat(given.volume()).isEqualTo(Charted.amount("500 mL"));
        assertThat(given.stop()).hasToString("2026-03-02T12:00");
    }

    @Test
    void touchingRowsOfOneOrderAreOneRun() {
        assertThat(told(
                        whole("a", "10:00", "10:30", drug("x")),
                        whole("a", "10:30", "11:15", drug("x")),
                        whole("b", "11:15", "11:30", drug("y"))))
                .containsExactly("a iv-infusion 10:00-11:15", "b iv-infusion 11:15-11:30");
    }

    @Test
    void aChangeThatArrivesAsAStopAndAStartWithinAMinuteIsNoGap() {
        ChartEvent stop = ChartEvent.of(Action.STOP, at("10:30"), Said.NOTHING).asPassing();
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("s", "a", Said.NOTHING, stop),
                        row("a", Action.START, "10:31"),
                        row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion 10:00-11:00");
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        row("s", "a", Said.NOTHING, stop),
                        row("a", Action.START, "10:32"),
                        row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion 10:00-10:30", "a.2 iv-infusion 10:32-11:00");
    }

    @Test
    void whatKeepsTheVeinOpenAfterTheBagIsAnAdministrationOfItsOwn() {
        Said kvo = said("x", ChartRoute.VEIN, null, null, null, Purpose.KEEP_VEIN_OPEN);
        List<Administration> given = new Assembly(map())
                .of(List.of(
                        row("a", Action.START, "10:00"),
                        row("a", Action.STOP, "11:00"),
                        row("a", Action.START, "11:00", kvo),
                        row("a", Action.STOP, "13:00")))
                .encounters()
                .get(0)
                .administrations();
        assertThat(given).extracting(Administration::purpose).containsExactly(null, Purpose.KEEP_VEIN_OPEN);
        assertThat(given.get(0).stop()).hasToString("2026-03-02T11:00");
    }

    @Test
    void anActionThatNoRowOfTheMapKnowsBlocksItsOrderAndNoOther() {
        GivenRow unknown = row("u", "a", Said.NOTHING, ChartEvent.unmapped("Zapped", at("10:10"), Said.NOTHING));
        assertThat(told(
                        row("a", Action.START, "10:00"),
                        unknown,
                        row("a", Action.STOP, "11:00"),
                        row("b", Action.PUSH, "12:00")))
                .containsExactly("b iv-push 12:00-", "? unmapped-action");
    }

    @Test
    void oneTimeByVeinIsAnInfusionWhoseStopIsMissingAndByNeedleAnInjection() {
        assertThat(told(
                        row("a", Action.GIVEN, "10:00"),
                        row("b", Action.GIVEN, "10:05", said("y", ChartRoute.UNDER_SKIN, null, "1 mg", null, null)),
                        row("c", Action.PUSH, "10:10")))
                .containsExactly("a iv-infusion 10:00-", "b subcutaneous 10:05-", "c iv-push 10:10-");
    }

    @Test
    void aRateBeforeAnyStartIsARunWhoseStartIsMissing() {
        assertThat(told(row("a", Action.RATE, "10:20", drug("x")), row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion -11:00", "? start-missing");
    }

    @Test
    void aStopWithoutAStartIsAsked() {
        assertThat(told(row("a", Action.STOP, "11:00")))
                .containsExactly("a iv-infusion -11:00", "? stop-without-start");
    }

    @Test
    void aVolumeIsNoStart() {
        Said volume = said("x", ChartRoute.VEIN, null, null, "100 mL", null);
        assertThat(told(row("a", Action.VOLUME, "10:20", volume))).containsExactly("? volume-without-run");
        assertThat(only(row("a", Action.START, "10:00"), row("a", Action.VOLUME, "10:20", volume))
                        .volume())
                .isEqualTo(Charted.amount("100 mL"));
    }

    @Test
    void rowsThatCannotBeRightAreLeftForAPerson() {
        assertThat(told(whole("a", "10:00", "09:30", drug("x")))).containsExactly("? stop-before-start");
        assertThat(told(whole("a", "10:00", "10:00", drug("x")))).containsExactly("? no-length");
        assertThat(told(whole("a", "10:00", "2026-03-05T10:01", drug("x")))).containsExactly("? too-long");
        assertThat(told(whole("a", "10:00", "2026-03-05T10:00", drug("x")))).hasSize(1);
        assertThat(told(row("a", Action.START, "10:00", said("x", ChartRoute.VEIN, null, "-824 mL", null, null))))
                .containsExactly("? negative-amount");
        assertThat(told(row("a", Action.RATE, "10:00", rate("2001 mL/h")))).containsExactly("? absurd-rate");
    }

    @Test
    void aChangeOfSiteTakesOverFromTheOldLine() {
        Encounter encounter = new Assembly(map())
                .of(List.of(
                        row("a", Action.START, "10:00", said("x", ChartRoute.VEIN, "left arm", null, null, null)),
                        row(
                                "a",
                                Action.SITE_CHANGE,
                                "10:30",
                                said("x", ChartRoute.VEIN, "right arm", null, null, null)),
                        row("a", Action.STOP, "11:00", Said.NOTHING)))
                .encounters()
                .get(0);
        assertThat(encounter.administrations())
                .extracting(Administration::access)
                .containsExactly("left arm");
        assertThat(encounter.accesses())
                .containsExactly(
                        new Access("left arm", null, null, null, false, null),
                        new Access("right arm", null, null, "left arm", false, null));
    }

    @Test
    void aLaterRowStandsInThePlaceOfAnEarlierOneAndARetractionTakesItBack() {
        GivenRow first = whole("a", "10:00", "10:30", drug("x"));
        GivenRow longer = row(
                first.id().item(),
                "a",
                drug("x"),
                ChartEvent.of(Action.START, at("10:00"), drug("x")),
                ChartEvent.of(Action.STOP, at("10:50"), Said.NOTHING));
        assertThat(told(with(first, Change.ADD, 1), with(longer, Change.REPLACE, 2)))
                .containsExactly("a iv-infusion 10:00-10:50");
        assertThat(told(with(longer, Change.REPLACE, 2), with(first, Change.ADD, 3)))
                .containsExactly("a iv-infusion 10:00-10:30", "? corrected-unknown");
        assertThat(told(with(first, Change.ADD, 1), with(first, Change.RETRACT, 2)))
                .isEmpty();
    }

    @Test
    void theSameNumberOfAnotherPatientIsAnotherThingUnlessItCorrects() {
        GivenRow first = with(whole("a", "10:00", "10:30", drug("x")), Change.ADD, 1);
        GivenRow other = Charted.of(with(first, Change.ADD, 2), new VisitKey("p2", "v2"));
        assertThat(new Assembly(map()).of(List.of(first, other)).encounters())
                .extracting(Encounter::id)
                .containsExactly("v1", "v2");
        GivenRow moved = Charted.of(with(first, Change.REPLACE, 2), new VisitKey("p2", "v2"));
        assertThat(new Assembly(map()).of(List.of(first, moved)).encounters())
                .extracting(Encounter::id)
                .containsExactly("v2");
    }

    @Test
    void aRowThatEndsInAChangeEndsBeforeTheNextOneOfThatSecondBegins() {
        assertThat(told(whole("a", "10:00", "10:30", Action.RATE, drug("x")), whole("a", "10:30", "11:00", drug("x"))))
                .containsExactly("a iv-infusion 10:00-11:00");
        assertThat(told(whole("a", "10:00", "10:30", drug("x")), whole("a", "10:20", "11:00", drug("x"))))
                .containsExactly("a iv-infusion 10:00-11:00", "? runs-overlap");
    }

    @Test
    void everyRowHasOneFate() {
        GivenRow start = row("a", Action.START, "10:00");
        GivenRow missed = row("b", Action.NOT_GIVEN, "10:00");
        GivenRow due = row("b", Action.META, "10:00");
        GivenRow wrong = whole("c", "10:00", "09:00", drug("x"));
        Assembled assembled = new Assembly(map()).of(List.of(start, start, missed, due, wrong));
        assertThat(assembled.fates())
                .extracting(RowFate::fate)
                .containsExactlyInAnyOrder(Fate.GIVEN, Fate.DUPLICATE, Fate.NOT_GIVEN, Fate.META, Fate.REVIEW);
    }

    @Test
    void timesWithOffsetsInTheHourShownTwiceKeepTheirLength() {
        GivenRow night = row(
                "k",
                "a",
                drug("x"),
                ChartEvent.of(Action.START, at("2026-11-01T01:10-04:00"), drug("x")),
                ChartEvent.of(Action.STOP, at("2026-11-01T01:20-05:00"), Said.NOTHING));
        Encounter encounter =
                new Assembly(map()).of(List.of(night)).encounters().get(0);
        assertThat(encounter.timeZone()).isEqualTo(ZoneId.of("Etc/GMT+4"));
        assertThat(encounter.administrations().get(0).start()).hasToString("2026-11-01T01:10");
        assertThat(encounter.administrations().get(0).stop()).hasToString("2026-11-01T02:20");
    }

    @Test
    void aStopBeforeItsStartInTheHourShownTwiceWasChartedTheSecondTime() {
        for (List<ChartRow> rows : List.<List<ChartRow>>of(
                List.of(whole("a", "2026-11-01T01:50", "2026-11-01T01:10", drug("x"))),
                List.of(
                        row("a", Action.START, "2026-11-01T01:50"),
                        row("a", Action.STOP, "2026-11-01T01:10", Said.NOTHING)))) {
            Encounter encounter = new Assembly(map()).of(rows).encounters().get(0);
            assertThat(encounter.timeZone()).isEqualTo(ZoneId.of("Etc/GMT+4"));
            assertThat(encounter.administrations()).hasSize(1);
            assertThat(encounter.administrations().get(0).start()).hasToString("2026-11-01T01:50");
            assertThat(encounter.administrations().get(0).stop()).hasToString("2026-11-01T02:10");
        }
    }

    @Test
    void aTimeThatTheClockSkippedIsLeftForAPerson() {
        assertThat(told(whole("a", "2026-03-08T01:30", "2026-03-08T02:30", drug("x"))))
                .containsExactly("? skipped-time");
        assertThat(told(whole("a", "2026-03-08T01:30", "2026-03-08T03:30", drug("x"))))
                .containsExactly("a iv-infusion 01:30-03:30");
    }

    @Test
    void withoutVisitNumbersADayIsAVisitAndWhatRunsOverMidnightStaysTogether() {
        VisitKey patient = new VisitKey("p1", null);
        List<Encounter> encounters = new Assembly(map())
                .of(List.of(
                        Charted.of(whole("a", "22:00", "2026-03-03T02:00", drug("x")), patient),
                        Charted.of(row("b", Action.PUSH, "2026-03-03T01:00"), patient),
                        Charted.of(row("c", Action.PUSH, "2026-03-03T10:00"), patient)))
                .encounters();
        assertThat(encounters).extracting(Encounter::id).containsExactly("p1-2026-03-02", "p1-2026-03-03");
        assertThat(encounters.get(0).administrations())
                .extracting(Administration::id)
                .containsExactly("a", "b");
    }

    @Test
    void theOrderOfRowsAndHowOftenEachComesChangeNothing() {
        List<ChartRow> rows = List.of(
                row("a", Action.START, "10:00"),
                row("a", Action.RATE, "10:20", rate("0 mL/h")),
                row("a", Action.RATE, "10:30", rate("125 mL/h")),
                row("a", Action.STOP, "11:00"),
                row("b", Action.PUSH, "10:00"),
                whole("c", "10:00", "10:40", drug("y")),
                whole("c", "10:40", "11:40", drug("y")),
                row("d", Action.STOP, "10:00"),
                with(whole("e", "12:00", "12:30", drug("z")), Change.ADD, 1));
        List<Encounter> expected = new Assembly(map()).of(rows).encounters();
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<ChartRow> shuffled = new ArrayList<>(rows);
            for (int i = random.nextInt(5); i > 0; i--) {
                shuffled.add(rows.get(random.nextInt(rows.size())));
            }
            Collections.shuffle(shuffled, random);
            assertThat(new Assembly(map()).of(shuffled).encounters())
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theRouteOfAnOrderIsHeardFromAnyOfItsRows() {
        Said noRoute =
                new Said(drug("x").drug(), List.of(), null, null, null, null, null, null, null, null, null, null);
        assertThat(told(row("a", Action.START, "10:00", noRoute))).containsExactly("? no-route");
        assertThat(only(row("a", Action.START, "10:00", noRoute), row("a", Action.META, "09:00", drug("x")))
                        .route())
                .isEqualTo(Route.IV_INFUSION);
    }

    @Test
    void anInjectionChartedWithTheSameTimeTwiceIsAnInjectionAndAnInfusionSoChartedIsAsked() {
        Said needle = said("x", ChartRoute.exactly(Route.INTRAMUSCULAR), null, "1 mg", null, null);
        assertThat(told(whole("a", "10:00", "10:00", needle))).containsExactly("a intramuscular 10:00-");
        assertThat(told(whole("a", "10:00", "10:00", drug("x")))).containsExactly("? no-length");
    }

    @Test
    void whatIsInABagIsListedApartAndItsFluidIsADiluent() {
        Said bag = new Said(
                null,
                List.of(
                        new Component(new Drug("saline", null, null, null, null), Charted.amount("250 mL"), true),
                        new Component(new Drug("x", null, null, null, null), null, false)),
                null,
                ChartRoute.VEIN,
                null,
                Charted.amount("500 mg"),
                null,
                null,
                Charted.amount("20 mg"),
                null,
                null,
                null);
        List<Administration> given = new Assembly(map())
                .of(List.of(whole("a", "10:00", "11:00", bag)))
                .encounters()
                .get(0)
                .administrations();
        assertThat(given).extracting(Administration::id).containsExactly("a", "a-2");
        assertThat(given).extracting(Administration::mixture).containsOnly("a");
        assertThat(given).extracting(Administration::purpose).containsExactly(null, Purpose.DILUENT);
        assertThat(given)
                .extracting(Administration::dose)
                .containsExactly(Charted.amount("500 mg"), Charted.amount("250 mL"));
        assertThat(given).extracting(Administration::wasted).containsExactly(Charted.amount("20 mg"), null);
    }

    private static Said by(Pump pump) {
        return new Said(
                new Drug("x", null, null, null, null),
                List.of(),
                null,
                ChartRoute.VEIN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                pump);
    }

    private static VisitRow leavingAt(@Nullable String departure) {
        return new VisitRow(
                new RowId("visit", ""),
                Change.ADD,
                new Version(null, null, "1"),
                new VisitKey("p1", "v1"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                departure == null ? null : at(departure),
                List.of(),
                List.of(),
                List.of(),
                new Place(Feed.HL7, "visit"));
    }

    @Test
    void aCarriedPumpThatNobodyStoppedBeforeThePatientLeftGoesHome() {
        assertThat(only(leavingAt("14:00"), row("a", Action.START, "13:50", by(Pump.PORTABLE)))
                        .continuesAfterVisit())
                .isTrue();
        assertThat(only(leavingAt("14:00"), whole("a", "13:50", "2026-03-04T12:00", by(Pump.ELASTOMERIC)))
                        .continuesAfterVisit())
                .isTrue();
        assertThat(only(leavingAt("14:00"), whole("a", "13:50", "14:00", by(Pump.PORTABLE)))
                        .continuesAfterVisit())
                .isNull();
        assertThat(only(leavingAt(null), row("a", Action.START, "13:50", by(Pump.PORTABLE)))
                        .continuesAfterVisit())
                .isNull();
        assertThat(only(leavingAt("14:00"), row("a", Action.START, "13:50", by(Pump.STATIONARY)))
                        .continuesAfterVisit())
                .isNull();
    }

    @Test
    void whatIsGivenAfterAnInpatientOrderIsLeftAloneAndTheVisitEndsWithIt() {
        VisitRow admitted = new VisitRow(
                new RowId("adt", ""),
                Change.ADD,
                new Version(null, null, "1"),
                new VisitKey("p1", "v1"),
                null,
                VisitClass.INPATIENT,
                at("12:00"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Place(Feed.HL7, "adt"));
        VisitRow before = new VisitRow(
                new RowId("adt0", ""),
                Change.ADD,
                new Version(null, null, "0"),
                new VisitKey("p1", "v1"),
                null,
                VisitClass.EMERGENCY,
                at("08:00"),
                null,
                null,
                null,
                at("08:00"),
                null,
                List.of(),
                List.of(),
                List.of(),
                new Place(Feed.HL7, "adt0"));
        Assembled assembled = new Assembly(map())
                .of(List.of(
                        before,
                        admitted,
                        whole("a", "11:30", "13:00", drug("x")),
                        whole("b", "12:00", "12:30", drug("y"))));
        Encounter encounter = assembled.encounters().get(0);
        assertThat(told(assembled)).containsExactly("a iv-infusion 11:30-13:00", "? inpatient");
        assertThat(encounter.visit())
                .isEqualTo(new Visit(null, at("08:00").local(), at("12:00").local()));
        assertThat(assembled.fates()).extracting(RowFate::fate).contains(Fate.INPATIENT);
    }
}
