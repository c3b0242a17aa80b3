package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.basilic.model.AccessKind;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A map says what texts mean, and nothing of those that it does not know. */
class FeedMapTest {

    private static final FeedMap MAP = new FeedMap(
            "ours",
            List.of(
                    row(MapKind.MAP, "label", "Ours"),
                    row(MapKind.ACTION, "New Bag-See Override", "bag-change"),
                    row(MapKind.ACTION, "New Bag", "start"),
                    row(MapKind.ACTION, "new bag", "meta"),
                    row(MapKind.ROUTE, "IVPB", "iv-infusion"),
                    row(MapKind.ROUTE, "IV", "iv"),
                    row(MapKind.UNIT, "mL/hr", "mL/h"),
                    row(MapKind.CLASS, "O", "outpatient"),
                    row(MapKind.PURPOSE, "KVO", "keep-vein-open"),
                    row(MapKind.PAYER, "Medicare Part B", "medicare"),
                    row(MapKind.COLUMN, "time", "TAKEN_TIME"),
                    row(MapKind.SETTING, "most-hours", "72"),
                    row(MapKind.ACCESS, "port", "port"),
                    row(MapKind.ACCESS, "a-line", "arterial"),
                    row(MapKind.ACCESS, "picc", "picc"),
                    row(MapKind.ACCESS, "central", "central"),
                    row(MapKind.ACCESS, "peripheral", "peripheral"),
                    row(MapKind.ACCESS, "peripherally inserted central", "picc"),
                    row(MapKind.ACCESS, "PIV", "peripheral"),
                    row(MapKind.ACCESS, "ac", "peripheral"),
                    row(MapKind.LUMEN, "lumen", "any"),
                    row(MapKind.LUMEN, "side port", "any"),
                    row(MapKind.LUMEN, "white", "central"),
                    row(MapKind.LUMEN, "distal", "central")));

    @ParameterizedTest
    @ValueSource(strings = {"New Bag", "NEW BAG", " new  bag ", "new\tbag", "New\u00a0Bag"})
    void capitalsAndSpacesDoNotMatter(String text) {
        assertThat(MAP.action(text)).isEqualTo(Action.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"New Bag-See Override", "new bag - see override", "New Bag- See Override"})
    void spacesBesideAHyphenOrASlashDoNotMatter(String text) {
        assertThat(MAP.action(text)).isEqualTo(Action.BAG_CHANGE);
        assertThat(MAP.unit("ML / HR")).isEqualTo("mL/h");
    }

    @Test
    void ofTwoRowsTheNearerAnswers() {
        assertThat(MAP.action("new bag")).isEqualTo(Action.START);
        assertThat(MAP.rows(MapKind.ACTION)).containsOnlyKeys("new bag", "new bag-see override");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "New", "Bag", "New Bags", "newbag"})
    void whatNoRowKnowsIsNull(String text) {
        assertThat(MAP.action(text)).isNull();
        assertThat(MAP.route(text)).isNull();
        assertThat(MAP.visitClass(text)).isNull();
        assertThat(MAP.purpose(text)).isNull();
        assertThat(MAP.payer(text)).isNull();
        assertThat(MAP.column(text)).isNull();
        assertThat(MAP.value(MapKind.DRUG, text)).isNull();
    }

    @Test
    void aKnownTextIsWhatItsRowSays() {
        assertThat(MAP.route("ivpb")).isEqualTo(ChartRoute.exactly(Route.IV_INFUSION));
        assertThat(MAP.route("iv")).isEqualTo(ChartRoute.VEIN);
        assertThat(MAP.visitClass("o")).isEqualTo(VisitClass.OUTPATIENT);
        assertThat(MAP.purpose("kvo")).isEqualTo(Purpose.KEEP_VEIN_OPEN);
        assertThat(MAP.payer("MEDICARE PART B")).isEqualTo("medicare");
        assertThat(MAP.column("time")).isEqualTo("TAKEN_TIME");
        assertThat(MAP.number(FeedSetting.MOST_HOURS)).isEqualTo(72);
        assertThat(MAP.label()).isEqualTo("Ours");
    }

    @Test
    void aUnitThatNoRowKnowsPassesAsItStands() {
        assertThat(MAP.unit(" mU ")).isEqualTo("mU");
        assertThat(MAP.unit("MU")).isEqualTo("MU");
    }

    @Test
    void aChangedSettingLeavesTheRestAndTheMapItself() {
        FeedMap changed = MAP.with(FeedSetting.ZONE, "America/Denver").with(FeedSetting.MOST_HOURS, "24");

        assertThat(changed.zone()).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(changed.number(FeedSetting.MOST_HOURS)).isEqualTo(24);
        assertThat(changed.action("New Bag")).isEqualTo(Action.START);
        assertThat(changed.access("R port, white").lumenOf()).isEqualTo("r-port");
        assertThat(changed.id()).isEqualTo("ours");
        assertThat(MAP.zone()).isNull();
        assertThat(MAP.number(FeedSetting.MOST_HOURS)).isEqualTo(72);
    }

    @Test
    void aZoneThatIsNoneIsNull() {
        assertThat(MAP.with(FeedSetting.ZONE, "Mars/Olympus").zone()).isNull();
    }

    @Test
    void aMapWithoutALabelIsCalledByItsId() {
        assertThat(new FeedMap("bare", List.of()).label()).isEqualTo("bare");
        assertThat(new FeedMap("bare", List.of()).setting(FeedSetting.PUMP_ALONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R chest port, white lumen     | r-chest-port-white-lumen     | PORT       | r-chest-port",
                "R CHEST  PORT (white lumen)   | r-chest-port-white-lumen     | PORT       | r-chest-port",
                "R chest port                  | r-chest-port                 | PORT       |",
                "central port                  | central-port                 | PORT       |",
                "port central                  | port-central                 | PORT       |",
                "peripheral central            | peripheral-central           | CENTRAL    |",
                "PICC distal                   | picc-distal                  | PICC       | picc",
                "peripherally inserted central | peripherally-inserted-central| PICC       |",
                "peripherally inserted         | peripherally-inserted        |            |",
                "PIV L forearm                 | piv-l-forearm                | PERIPHERAL |",
                "PIV distal forearm            | piv-distal-forearm           | PERIPHERAL |",
                "PIV L forearm - side port     | piv-l-forearm-side-port      | PERIPHERAL | piv-l-forearm",
                "peripheral iv                 | peripheral-iv                | PERIPHERAL |",
                "left ac                       | left-ac                      | PERIPHERAL |",
                "R radial A-line               | r-radial-a-line              | ARTERIAL   |",
                "R radial a line               | r-radial-a-line              | ARTERIAL   |",
                "port and PICC                 | port-and-picc                |            |",
                "PICC, port, PICC              | picc-port-picc               |            |",
                "report                        | report                       |            |",
                "chair 7                       | chair-7                      |            |",
                "chest, white                  | chest-white                  |            | chest",
                "white lumen                   | white-lumen                  |            |",
                "véine                         | véine                        |            |"
            })
    void aLineIsReadFromItsName(String text, String id, AccessKind kind, String lumenOf) {
        assertThat(MAP.access(text)).isEqualTo(new AccessName(id, kind, lumenOf));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--", "( )"})
    void aNameWithoutALetterOrDigitStillHasAnId(String text) {
        assertThat(MAP.access(text)).isEqualTo(new AccessName("unnamed", null, null));
    }

    @Test
    void aVeryLongNameIsReadAtOnce() {
        AccessName name = MAP.access("port white ".repeat(20_000));

        assertThat(name.kind()).isEqualTo(AccessKind.PORT);
        assertThat(name.lumenOf()).startsWith("port-port-").doesNotContain("white");
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteOfAnEncounterIsARouteOfAMap(Route route) {
        assertThat(ChartRoute.of(route.written())).isEqualTo(ChartRoute.exactly(route));
    }

    @Test
    void threeRoutesLeaveOpenHow() {
        assertThat(ChartRoute.of("iv")).isEqualTo(new ChartRoute(Route.IV_PUSH, Route.IV_INFUSION));
        assertThat(ChartRoute.of("arterial"))
                .isEqualTo(new ChartRoute(Route.INTRA_ARTERIAL_PUSH, Route.INTRA_ARTERIAL_INFUSION));
        assertThat(ChartRoute.of("under-skin"))
                .isEqualTo(new ChartRoute(Route.SUBCUTANEOUS, Route.SUBCUTANEOUS_INFUSION));
        assertThat(ChartRoute.of("IV")).isNull();
        assertThat(ChartRoute.of("")).isNull();
    }

    private static MapRow row(MapKind kind, String subject, String value) {
        return new MapRow(kind, subject, value, "test");
    }
}
