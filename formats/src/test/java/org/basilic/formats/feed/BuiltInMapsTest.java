package org.basilic.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.basilic.chart.Action;
import org.basilic.chart.ChartRoute;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.VisitClass;
import org.basilic.formats.mar.MarFact;
import org.basilic.model.AccessKind;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The maps that come with the program say what they must. */
class BuiltInMapsTest {

    private static final FeedMap BASE = FeedMaps.builtIn().named("base");

    static List<String> ids() {
        return FeedMaps.builtIn().ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyMapIsCleanAndHasALabel(String id) {
        MapLint lint = FeedMaps.builtIn().lint(id);

        assertThat(lint.problems()).isEmpty();
        assertThat(lint.warnings()).isEmpty();
        assertThat(FeedMaps.builtIn().named(id).label()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyRowCitesSourcesOfTheTable(String id) {
        FeedMap map = FeedMaps.builtIn().named(id);
        for (MapKind kind : MapKind.values()) {
            for (MapRow row : map.rows(kind).values()) {
                assertThat(row.source().split(";", -1)).as("%s", row).allMatch(Reference.builtIn()::hasSource);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySettingHasAValueInEveryMapUnlessTheSiteOrTheTableTellsIt(String id) {
        FeedMap map = FeedMaps.builtIn().named(id);
        Set<FeedSetting> told = EnumSet.of(FeedSetting.ZONE, FeedSetting.DATE_ORDER, FeedSetting.ENCODING);
        for (FeedSetting setting : FeedSetting.values()) {
            assertThat(map.setting(setting).isEmpty()).as("%s", setting).isEqualTo(told.contains(setting));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theCommentSaysWhatTheKeyIsAndNoCellIsQuoted(String id) throws IOException {
        String text = Files.readString(Path.of("../reference/feeds/" + id + ".csv"));

        assertThat(text)
                .startsWith("# ")
                .contains("Key: kind, subject.")
                .endsWith("\n")
                .doesNotContain("\"", "\r");
        assertThat(text.lines()).allMatch(line -> line.length() <= 200);
    }

    @Test
    void everyFileOfAMapIsOnTheList() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../reference/feeds"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            ids().stream().map(id -> id + ".csv").toList());
        }
    }

    /** The texts of medication records and what each means, written down apart from the map. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "START      | New Bag; Begin Bag; New Syringe/Cartridge; Started by Another Clinician; Started During Downtime",
                "BAG_CHANGE | Same Bag; Bag Switched; New Bag-See Override; New Bag - See Override",
                "RATE       | Rate Change; Rate Verify; ChangeDose/Rate",
                "PAUSE      | Paused; Held mid-run; MAR Hold",
                "RESUME     | Restarted; MAR Unhold; restart_interval",
                "SITE_CHANGE| Site Change",
                "STOP       | Stopped; FinishedRunning; Infusion complete; Discontinued",
                "BOLUS      | Bolus; Bolus from Bag; PCA bolus",
                "PUSH       | Push",
                "GIVEN      | Given; Given by Other; Given During Downtime; Given-See Override; Contrast Given",
                "VOLUME     | Infuse",
                "WASTE      | Waste; Remaining volume",
                "HOLD       | Held",
                "NOT_GIVEN  | Missed; Refused; Canceled Entry; Automatically Held; See Alternative; Not Recorded; Omitted",
                "META       | Due; Pending; Prepared; Override Pull"
            })
    void everyTextOfTheCanonicalActionMapMeansWhatItSays(Action action, String texts) {
        for (String id : ids()) {
            FeedMap map = FeedMaps.builtIn().named(id);
            for (String text : texts.split(";", -1)) {
                assertThat(map.action(text)).as("%s: %s", id, text).isEqualTo(action);
                assertThat(map.action(text.toUpperCase(Locale.ROOT))).isEqualTo(action);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IV, IV_PUSH, IV_INFUSION",
        "intravenous, IV_PUSH, IV_INFUSION",
        "47625008, IV_PUSH, IV_INFUSION",
        "IVPB, IV_INFUSION, IV_INFUSION",
        "iv piggyback, IV_INFUSION, IV_INFUSION",
        "IVP, IV_PUSH, IV_PUSH",
        "IV push, IV_PUSH, IV_PUSH",
        "IM, INTRAMUSCULAR, INTRAMUSCULAR",
        "SQ, SUBCUTANEOUS, SUBCUTANEOUS_INFUSION",
        "subcut, SUBCUTANEOUS, SUBCUTANEOUS_INFUSION",
        "IA, INTRA_ARTERIAL_PUSH, INTRA_ARTERIAL_INFUSION",
        "IT, INTRATHECAL, INTRATHECAL",
        "IP, INTRAPERITONEAL, INTRAPERITONEAL",
        "IVES, INTRAVESICAL, INTRAVESICAL",
        "ID, INTRADERMAL, INTRADERMAL",
        "PO, ORAL, ORAL",
        "INH, INHALED, INHALED",
        "TOP, TOPICAL, TOPICAL"
    })
    void aRouteIsReadAsChartsMeanIt(String text, Route byHand, Route running) {
        assertThat(BASE.route(text)).isEqualTo(new ChartRoute(byHand, running));
    }

    @Test
    void aRouteThatTwoTablesReadOtherwiseIsLeftOpen() {
        assertThat(BASE.route("IO")).isNull();
        assertThat(FeedMaps.builtIn().named("hl7").route("IO")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "mL/hr, mL/h",
        "ml / hour, mL/h",
        "mEq./hour, meq/h",
        "mcg/kg/min, mcg/kg/min",
        "grams/hour, g/h",
        "units/hour, units/h",
        "mg/kg/hour, mg/kg/h",
        "mL/kg/hour, mL/kg/h",
        "cc, mL",
        "ug, mcg",
        "grams, g",
        "[iU], units",
        "mEq., meq",
        "MMOL, mmol"
    })
    void aUnitIsWrittenAsTheUnitTableHasIt(String text, String unit) {
        assertThat(BASE.unit(text)).isEqualTo(unit);
    }

    @Test
    void aUnitThatDiffersFromAnotherByItsCapitalsAlonePassesAsItStands() {
        assertThat(BASE.unit("mU")).isEqualTo("mU");
        assertThat(BASE.unit(" MU ")).isEqualTo("MU");
    }

    @ParameterizedTest
    @CsvSource({
        "O, OUTPATIENT",
        "R, OUTPATIENT",
        "E, EMERGENCY",
        "I, INPATIENT",
        "obs, OBSERVATION",
        "AMB, OUTPATIENT",
        "EMER, EMERGENCY",
        "IMP, INPATIENT",
        "ACUTE, INPATIENT",
        "OBSENC, OBSERVATION",
        "HH, HOME"
    })
    void aClassIsReadFromTheTablesOfMessagesAndResources(String text, VisitClass registered) {
        assertThat(BASE.visitClass(text)).isEqualTo(registered);
    }

    @ParameterizedTest
    @CsvSource({
        "kvo, KEEP_VEIN_OPEN",
        "To keep vein open, KEEP_VEIN_OPEN",
        "flush, FLUSH",
        "Hydration, HYDRATION",
        "post-hydration, PROTOCOL_HYDRATION",
        "diluent, DILUENT"
    })
    void aPurposeIsReadFromItsWord(String text, Purpose purpose) {
        assertThat(BASE.purpose(text)).isEqualTo(purpose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R chest port, white lumen  | PORT         | r-chest-port",
                "PIV L forearm              | PERIPHERAL   |",
                "Peripheral IV              | PERIPHERAL   |",
                "left ac                    | PERIPHERAL   |",
                "PIV distal forearm         | PERIPHERAL   |",
                "PIV L hand, side port      | PERIPHERAL   | piv-l-hand",
                "PICC R basilic, red        | PICC         | picc-r-basilic",
                "peripherally inserted central catheter | PICC |",
                "Midline R arm              | MIDLINE      |",
                "Port-A-Cath (R)            | PORT         |",
                "Triple lumen CVC, distal   | CENTRAL      | cvc",
                "Hickman white              | CENTRAL      | hickman",
                "femoral art line           | ARTERIAL     |",
                "R radial A-line            | ARTERIAL     |",
                "IO, L tibia                | INTRAOSSEOUS |",
                "port and PICC              |              |",
                "chair 4                    |              |",
                "white lumen                |              |"
            })
    void aLineIsReadFromItsName(String text, AccessKind kind, String lumenOf) {
        assertThat(BASE.access(text).kind()).isEqualTo(kind);
        assertThat(BASE.access(text).lumenOf()).isEqualTo(lumenOf);
        assertThat(BASE.access(text).id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @ParameterizedTest
    @CsvSource({
        "epic-clarity, Rate/Dose Change-Dual Sign, RATE",
        "epic-clarity, Handoff, META",
        "cerner-ce-med-result, Begin Bag, START",
        "cerner-ce-med-result, Infuse, VOLUME",
        "mimic-iv, Changed, RATE",
        "mimic-iii, FinishedRunning, STOP",
        "mimic-iii, Paused, PAUSE",
        "clif, going, BAG_CHANGE",
        "clif, dose_change, RATE",
        "clif, stop, STOP"
    })
    void aPresetKnowsTheActionsOfItsSource(String id, String text, Action action) {
        assertThat(FeedMaps.builtIn().named(id).action(text)).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"epic-clarity, Completed", "epic-clarity, Patient/Family Admin", "clif, other", "mimic-iii, Drug Push"})
    void aTextWithoutOneMeaningIsNotGuessed(String id, String text) {
        assertThat(FeedMaps.builtIn().named(id).action(text)).isNull();
    }

    @Test
    void everyTextOfTheDemonstrationDataOfMimicIsKnownOrLeftOpenOnPurpose() {
        FeedMap map = FeedMaps.builtIn().named("mimic-iii");

        assertThat(Stream.of("FinishedRunning", "Rewritten", "Changed", "Stopped", "Paused", "Flushed"))
                .allMatch(text -> map.value(MapKind.STATUS, text) != null && map.action(text) != null);
        assertThat(map.value(MapKind.STATUS, "Rewritten")).isEqualTo("drop");
        assertThat(map.column("row")).isEqualTo("row_id");
        assertThat(map.column("order")).isEqualTo("linkorderid+itemid");
        assertThat(map.route("06-Insulin (Non IV)")).isEqualTo(ChartRoute.exactly(Route.SUBCUTANEOUS));
        assertThat(map.route("08-Antibiotics (IV)")).isEqualTo(ChartRoute.VEIN);
        assertThat(map.route("11-Prophylaxis (Non IV)")).isNull();
    }

    @Test
    void theGenericMapNamesAColumnForEveryFact() {
        FeedMap generic = FeedMaps.builtIn().named("generic");

        assertThat(generic.rows(MapKind.COLUMN).keySet()).isEqualTo(MapCheck.FACTS);
        assertThat(MapCheck.FACTS).allMatch(fact -> fact.equals(generic.column(fact)));
    }

    @Test
    void theFactsThatAMapMayNameAreThoseThatTheReaderOfTablesHears() {
        assertThat(Stream.of(MarFact.values()).map(MarFact::written))
                .containsExactlyInAnyOrderElementsOf(MapCheck.FACTS);
    }
}
