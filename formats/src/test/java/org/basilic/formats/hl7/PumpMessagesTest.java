package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.basilic.chart.Change;
import org.basilic.chart.ChartRow;
import org.basilic.chart.ChartTime;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.chart.PumpAct;
import org.basilic.chart.PumpReason;
import org.basilic.chart.PumpRow;
import org.basilic.chart.PumpSource;
import org.basilic.chart.VisitKey;
import org.basilic.model.Drug;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.ProblemCode;
import org.basilic.model.Quantity;
import org.junit.jupiter.api.Test;

/** What is read of one event of a pump. */
class PumpMessagesTest {

    private static final String WHOLE = """
            MSH|^~\\&|GATEWAY^0012210000000000^EUI-64||BASILIC||20260302091503-0500||ORU^R42^ORU_R01|E77|P|2.6|||AL|NE
            PID|||900^^^CLINIC^PI~4711^^^HOSP^MR||Canary^Invented||19700101|F
            PV1||O|INF^3^2||||||||||||||||V12
            OBR|1|ORD9^CPOE|R5^GATEWAY|0^MDCX_PUMP_EVENT^MDC|||20260302091500-0500
            OBX|1||69985^MDC_DEV_PUMP_INFUS_MDS^MDC|1.0.0.0|||||||X|||||||SN-88^^0012210000000001^EUI-64
            OBX|2|CWE|68487^MDC_ATTR_EVT_COND^MDC|1.1.0.0|0^MDCX_EVT_PUMP_DELIV_STOP^MDC|||||||||20260302091500-0500
            OBX|3|CWE|184504^MDC_PUMP_MODE^MDC|1.1.1.1|^pump-mode-continuous
            OBX|4|CWE|184508^MDC_PUMP_STAT^MDC|1.1.1.2|^pump-status-not-delivering
            OBX|5|CWE|0^MDCX_PUMP_NOT_DELIVERING_REASON^MDC|1.1.1.3|^not-delivering-reason-switching-source
            OBX|6|NM|157784^MDC_FLOW_FLUID_PUMP^MDC|1.1.1.4|12.5|265266^MDC_DIM_MILLI_L_PER_HR^MDC
            OBX|7|ST|0^MDC_PUMP_SOURCE_CHANNEL_LABEL^MDC|1.1.2.1|primary
            OBX|8|CWE|184514^MDC_DRUG_NAME_TYPE^MDC|1.1.2.2|00409-1966-02^saline 0.9%^NDC
            OBX|9|NM|0^MDC_VOL_FLUID_DELIV_TOTAL^MDC|1.1.2.3|431.25|263762^MDC_DIM_MILLI_L^MDC
            """;

    private static PumpStory.Taken read(String text, FeedMap map) {
        PumpStory.Taken taken = new PumpStory.Taken();
        PumpMessages.rows("message 3", PumpStory.message(3, text), map, taken);
        return taken;
    }

    private static PumpRow row(String text) {
        List<ChartRow> rows = read(text, PumpStory.map()).rows;
        assertThat(rows).hasSize(1);
        return (PumpRow) rows.get(0);
    }

    private static Quantity amount(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    @Test
    void aWholeEventIsReadFieldForField() {
        PumpRow row = row(WHOLE);
        assertThat(row.visit()).isEqualTo(new VisitKey("HOSP/4711", "V12"));
        assertThat(row.order()).isEqualTo("ORD9");
        assertThat(row.source()).isEqualTo(new PumpSource("SN-88.0012210000000001", "1", "primary"));
        assertThat(row.place().text()).isEqualTo("E77 OBX[2]");
        assertThat(row.version().sent()).isEqualTo(Instant.parse("2026-03-02T14:15:03Z"));
        assertThat(row.points()).isEmpty();
        assertThat(row.event().act()).isEqualTo(PumpAct.STOP);
        assertThat(row.event().time())
                .isEqualTo(new ChartTime(LocalDateTime.parse("2026-03-02T09:15"), ZoneOffset.ofHours(-5)));
        assertThat(row.event().reason()).isEqualTo(PumpReason.SWITCHING);
        assertThat(row.event().keepsVeinOpen()).isFalse();
        assertThat(row.event().bolus()).isFalse();
        assertThat(row.event().drug()).isEqualTo(new Drug("saline 0.9%", null, "00409-1966-02", null, null));
        assertThat(row.event().rate()).isEqualTo(amount("12.5", "mL/h"));
        assertThat(row.event().total()).isEqualTo(amount("431.25", "mL"));
    }

    @Test
    void theTextOfTheEventCountsAndNotItsCode() {
        assertThat(row(WHOLE.replace("0^MDCX_EVT_PUMP_DELIV_STOP", "197288^MDC_EVT_PUMP_DELIV_COMP"))
                        .event()
                        .act())
                .isEqualTo(PumpAct.COMPLETE);
    }

    @Test
    void anEventMayStandInTheIdentifierOfItsObservation() {
        String text = WHOLE.replace(
                "68487^MDC_ATTR_EVT_COND^MDC|1.1.0.0|0^MDCX_EVT_PUMP_DELIV_STOP^MDC",
                "197288^MDC_EVT_PUMP_DELIV_START^MDC|1.1.0.0|");
        assertThat(row(text).event().act()).isEqualTo(PumpAct.START);
    }

    @Test
    void whatAnotherBagOfTheChannelHoldsIsNotOfTheEvent() {
        String text = WHOLE + """
                OBX|10|ST|0^MDC_PUMP_SOURCE_CHANNEL_LABEL^MDC|1.1.3.1|secondary
                OBX|11|ST|184514^MDC_DRUG_NAME_TYPE^MDC|1.1.3.2|cefazolin
                OBX|12|ST|0^MDC_PUMP_ACTIVE_SOURCES^MDC|1.1.1.9|secondary
                """;
        PumpRow row = row(text);
        assertThat(row.source().source()).isEqualTo("secondary");
        assertThat(row.event().drug()).isEqualTo(new Drug("cefazolin", null, null, null, null));
        assertThat(row.event().rate()).isEqualTo(amount("12.5", "mL/h"));
        assertThat(row.event().total()).isNull();
    }

    @Test
    void severalBagsOfWhichNoneIsSaidToDeliverAreRefused() {
        String text = WHOLE + "OBX|10|ST|0^MDC_PUMP_SOURCE_CHANNEL_LABEL^MDC|1.1.3.1|secondary\n";
        assertRefused(text, ProblemCode.MISSING_PROPERTY, "message 3 OBX-4");
    }

    @Test
    void whatAnotherChannelDoesIsNotOfTheEvent() {
        String text =
                WHOLE + "OBX|10|NM|157784^MDC_FLOW_FLUID_PUMP^MDC|1.2.1.4|999|265266^MDC_DIM_MILLI_L_PER_HR^MDC\n";
        assertThat(row(text).event().rate()).isEqualTo(amount("12.5", "mL/h"));
    }

    @Test
    void channelsWithoutLabelsAreToldByTheirPlaceInTheDevice() {
        String text = WHOLE.replace("OBX|7|ST|0^MDC_PUMP_SOURCE_CHANNEL_LABEL", "OBX|7|ST|0^MDC_SOMETHING_ELSE")
                .replace("|1.1.0.0|", "|1.1.2.0|");
        assertThat(row(text).source()).isEqualTo(new PumpSource("SN-88.0012210000000001", "1.2", ""));
    }

    @Test
    void anUnknownReasonIsAStopLikeAnyOther() {
        assertThat(row(WHOLE.replace("switching-source", "something-new"))
                        .event()
                        .reason())
                .isNull();
    }

    @Test
    void theTimeOfTheReportStandsInForThatOfTheEvent() {
        PumpRow row = row(WHOLE.replace("|||||||||20260302091500-0500\nOBX|3", "\nOBX|3"));
        assertThat(row.event().time())
                .isEqualTo(new ChartTime(LocalDateTime.parse("2026-03-02T09:15"), ZoneOffset.ofHours(-5)));
    }

    @Test
    void theTimeOfSendingIsNeverThatOfTheEvent() {
        PumpRow row = row(WHOLE.replace("20260302091500-0500", ""));
        assertThat(row.event().time()).isNull();
        assertThat(row.points()).extracting(OpenPoint::found).containsExactly("no-time");
    }

    @Test
    void aDateIsNoTime() {
        PumpRow row = row(WHOLE.replace("20260302091500-0500", "20260302"));
        assertThat(row.event().time()).isNull();
        assertThat(row.points()).extracting(OpenPoint::kind).containsExactly(OpenPointKind.PUMP_UNCLEAR);
        assertThat(row.points()).extracting(OpenPoint::found).containsExactly("unreadable-time");
    }

    @Test
    void amountsThatAreNoneAreLeftOutAndSaid() {
        PumpRow row = row(WHOLE.replace("|12.5|", "|1e9|").replace("|431.25|", "|-3|"));
        assertThat(row.event().rate()).isNull();
        assertThat(row.event().total()).isNull();
        assertThat(row.points()).extracting(OpenPoint::found).containsExactly("unreadable-amount", "negative-amount");
    }

    @Test
    void aSiteNamesTheTextsThatItsPumpsSend() {
        String text = WHOLE.replace("MDC_FLOW_FLUID_PUMP", "MDC_OUR_RATE");
        FeedMap map = new FeedMap(
                "site",
                List.of(
                        new MapRow(MapKind.COLUMN, "pump-rate", "MDCX_OUR_RATE", "test"),
                        new MapRow(MapKind.SETTING, "most-rate-ml-per-hour", "2000", "test")));
        PumpRow row = (PumpRow) read(text, map).rows.get(0);
        assertThat(row.event().rate()).isEqualTo(amount("12.5", "mL/h"));
        assertThat(row(text).event().rate()).isNull();
    }

    @Test
    void aResultThatIsCorrectedOrTakenBackIsSuchARow() {
        String text = WHOLE.replace("STOP^MDC|||||||||", "STOP^MDC||||||C|||");
        assertThat(row(text).change()).isEqualTo(Change.REPLACE);
        assertThat(row(text.replace("|C|||", "|D|||")).change()).isEqualTo(Change.RETRACT);
        assertThat(row(WHOLE).change()).isEqualTo(Change.ADD);
    }

    @Test
    void withoutAnEventTheMessageIsNotRead() {
        assertRefused(WHOLE.replace("_EVT_PUMP", "_PUMP"), ProblemCode.NOT_READ, "message 3 OBX");
    }

    @Test
    void withoutADeviceNothingCanBeJoined() {
        assertRefused(
                WHOLE.replace("SN-88^^0012210000000001^EUI-64", ""), ProblemCode.MISSING_PROPERTY, "message 3 OBX-18");
    }

    @Test
    void withoutAPatientADeliveryIsNobodys() {
        assertRefused(WHOLE.replaceAll("PID.*\n", ""), ProblemCode.NO_PATIENT, "message 3 PID-3");
    }

    @Test
    void noPlaceNamesTheDevice() {
        PumpRow row = row(WHOLE.replace("20260302091500-0500", "x"));
        assertThat(row.place().text() + row.points()).doesNotContain("SN-88");
    }

    private static void assertRefused(String text, ProblemCode code, String path) {
        PumpStory.Taken taken = read(text, PumpStory.map());
        assertThat(taken.rows).isEmpty();
        assertThat(taken.refused).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.toString()).doesNotContain("Canary", "4711", "SN-88");
        });
    }
}
