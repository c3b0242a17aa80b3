package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.chart.Charted.at;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Route;
import org.basilic.model.TimeEvidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the assembly makes of rows of pumps among those of the chart. */
class PumpRowsTest {

    private static PumpRow pump(PumpAct act, String time, VisitKey visit, @Nullable String order) {
        PumpEvent event = new PumpEvent(
                act,
                act.name(),
                at(time),
                false,
                null,
                false,
                false,
                new Drug("cefazolin", null, null, null, null),
                Charted.amount("100 mL/h"),
                null,
                null,
                null,
                null);
        return new PumpRow(
                new RowId("pump/1/" + act, time),
                Change.ADD,
                new Version(null, null, "1"),
                visit,
                new PumpSource("pump", "1", ""),
                order,
                event,
                List.of(),
                new Place(Feed.PUMP, act + " " + time));
    }

    private static PumpRow pump(PumpAct act, String time) {
        return pump(act, time, new VisitKey("p1", "v1"), null);
    }

    private static Encounter only(ChartRow... rows) {
        List<Encounter> encounters =
                new Assembly(Charted.map()).of(List.of(rows)).encounters();
        assertThat(encounters).hasSize(1);
        return encounters.get(0);
    }

    private static List<OpenPointKind> kinds(Encounter encounter) {
        return encounter.openPoints().stream()
                .map(OpenPoint::kind)
                .filter(kind -> kind != OpenPointKind.SETTING_ASSUMED)
                .toList();
    }

    @Test
    void aStopThatThePumpTellsIsEvidenceOfItsGrade() {
        Administration given = only(
                        Charted.row("a", Action.START, "10:00"),
                        pump(PumpAct.START, "10:00"),
                        pump(PumpAct.STOP, "10:45"))
                .administrations()
                .get(0);
        assertThat(given.stop()).hasToString("2026-03-02T10:45");
        assertThat(given.timeEvidence()).isEqualTo(TimeEvidence.PUMP);
        assertThat(given.evidence()).contains(new Evidence("stop", "pump", "STOP 10:45", EvidenceGrade.PUMP));
    }

    @Test
    void everyDrugOfABagGetsTheStopOfThePump() {
        Said bag = new Said(
                null,
                List.of(
                        new Component(new Drug("cefazolin", null, null, null, null), null, false),
                        new Component(new Drug("saline", null, null, null, null), null, true)),
                null,
                ChartRoute.VEIN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Encounter encounter = only(
                Charted.row("a", Action.START, "10:00", bag),
                pump(PumpAct.START, "10:00"),
                pump(PumpAct.STOP, "10:45"));
        assertThat(encounter.administrations())
                .hasSize(2)
                .allSatisfy(given -> assertThat(given.stop()).hasToString("2026-03-02T10:45"));
    }

    @Test
    void aPushIsNeverLengthenedByAPump() {
        Encounter encounter =
                only(Charted.row("a", Action.PUSH, "10:00"), pump(PumpAct.START, "10:00"), pump(PumpAct.STOP, "10:45"));
        Administration given = encounter.administrations().get(0);
        assertThat(given.route()).isEqualTo(Route.IV_PUSH);
        assertThat(given.stop()).isNull();
        assertThat(kinds(encounter)).containsExactly(OpenPointKind.PUMP_DIFFERS);
    }

    @Test
    void aPumpWithoutANumberOfTheVisitBelongsToTheVisitOfThatTime() {
        VisitKey patient = new VisitKey("p1", null);
        Encounter encounter = only(
                Charted.row("a", Action.START, "10:00"),
                pump(PumpAct.START, "10:00", patient, null),
                pump(PumpAct.STOP, "10:45", patient, null));
        assertThat(encounter.id()).isEqualTo("v1");
        assertThat(kinds(encounter)).isEmpty();
    }

    @Test
    void aPumpWithANumberThatTheChartDoesNotKnowBelongsThereToo() {
        VisitKey other = new VisitKey("p1", "gateway-5");
        Encounter encounter = only(
                Charted.row("a", Action.START, "10:00"),
                pump(PumpAct.START, "10:00", other, null),
                pump(PumpAct.STOP, "10:45", other, null));
        assertThat(encounter.id()).isEqualTo("v1");
        assertThat(kinds(encounter)).isEmpty();
    }

    @Test
    void whatWasFiledUnderAnotherNumberIsMovedWithTheRest() {
        VisitKey old = new VisitKey("old", null);
        MergeRow merge = new MergeRow(
                new RowId("m", ""),
                Change.ADD,
                new Version(null, null, "1"),
                old,
                new VisitKey("p1", null),
                new Place(Feed.HL7, "m"));
        Encounter encounter = only(
                Charted.row("a", Action.START, "10:00"),
                pump(PumpAct.START, "10:00", old, null),
                pump(PumpAct.STOP, "10:45"),
                merge);
        assertThat(encounter.administrations().get(0).stop()).hasToString("2026-03-02T10:45");
        assertThat(kinds(encounter)).isEmpty();
    }

    @Test
    void whatRanForAnInpatientIsNotAskedAbout() {
        VisitRow admitted = new VisitRow(
                new RowId("adt", ""),
                Change.ADD,
                new Version(null, null, "1"),
                new VisitKey("p1", "v1"),
                null,
                VisitClass.INPATIENT,
                at("09:00"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Place(Feed.HL7, "adt"));
        Assembled assembled = new Assembly(Charted.map())
                .of(List.of(admitted, pump(PumpAct.START, "10:00"), pump(PumpAct.STOP, "10:45")));
        assertThat(assembled.fates().stream()
                        .filter(fate -> fate.place().feed() == Feed.PUMP)
                        .map(RowFate::fate)
                        .collect(Collectors.toSet()))
                .containsExactly(Fate.INPATIENT);
    }

    @Test
    void theHourThatTheClockShowsTwiceIsTakenByItsOffset() {
        Encounter encounter = only(
                Charted.row("a", Action.START, "2026-11-01T00:30"),
                pump(PumpAct.START, "2026-11-01T00:30-04:00"),
                pump(PumpAct.STOP, "2026-11-01T01:30-05:00"));
        Administration given = encounter.administrations().get(0);
        assertThat(encounter.timeZone()).isEqualTo(ZoneId.of("Etc/GMT+4"));
        assertThat(given.start()).hasToString("2026-11-01T00:30");
        assertThat(given.stop()).hasToString("2026-11-01T02:30");
    }
}
