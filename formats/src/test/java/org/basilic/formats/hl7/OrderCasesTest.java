package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basilic.chart.Assembled;
import org.basilic.chart.Feed;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.junit.jupiter.api.Test;

/** What orders are evidence of, and what they are not. */
class OrderCasesTest {

    private static final String ORDER = """
            > RDE^O11 D1 0800
            ORC|NW|o1|f1
            TQ1|||||||202603020900|202603021700
            RXE||J1^Ketorolac 30 mg^L|30||mg|||||||||||||||||H1|125|mL/h
            RXR|IVPB
            """;

    @Test
    void anOrderAloneIsNoAdministration() {
        assertThat(Hl7Story.told(ORDER)).isEmpty();
        assertThat(Hl7Story.fates(ORDER)).isEqualTo("""
                D1 PID[1] visit
                D1 PV1[1] visit
                D1 RXE[1] meta
                """);
    }

    @Test
    void anOrderTellsTheDrugAndTheWayInButNoTimeAmountOrRate() {
        String story = ORDER + """
                > RAS^O17 M1 1000
                ORC|RE|o1
                RXA|0|1|202603020900|||999||||||||||||||CP
                """;
        assertThat(Hl7Story.told(story)).isEqualTo("""
                V1 HOSP/P1 22
                  o1 Ketorolac 30 mg iv-infusion 09:00-
                """);
        Assembled assembled =
                Hl7Story.read(Hl7Story.messages(story), Hl7Story.map()).assembled();
        List<Evidence> evidence =
                assembled.encounters().get(0).administrations().get(0).evidence();
        assertThat(evidence)
                .contains(
                        new Evidence("drug", Feed.HL7.written(), "D1 RXE[1]", EvidenceGrade.ORDERED),
                        new Evidence("start", Feed.HL7.written(), "M1 RXA[1]", EvidenceGrade.CHARTED));
    }

    @Test
    void whoOrderedAndWhoFillsMayNumberTheOrderDifferently() {
        assertThat(Hl7Story.told(ORDER + """
                > RAS^O17 M1 1000
                ORC|RE||f1
                RXA|0|1|202603020900|202603021000||30|mg|||||||||||||CP
                """)).isEqualTo("""
                V1 HOSP/P1 22
                  o1 Ketorolac 30 mg iv-infusion 09:00-10:00 30 mg
                """);
    }

    @Test
    void anOrderThatNobodyNumberedIsThatOfItsDrug() {
        assertThat(Hl7Story.told("""
                > RAS^O17 M1 1310
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """)).isEqualTo("""
                V1 HOSP/P1 22
                  cefazolin Cefazolin iv-infusion 09:00-10:00 1 g
                """);
    }

    @Test
    void whatADispenseListsIsInTheBag() {
        assertThat(Hl7Story.told("""
                > RDS^O13 D1 0800
                ORC|RE|o1|f1
                RXD|1|MIX^Mix^L|202603020755|1|{dose}
                RXC|A|MG^Magnesium^L|2|g
                RXC|B|NS^Sodium chloride 0.9%^L|100|mL
                > RAS^O17 M1 1310
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|MIX^Mix^L|1|{dose}|||||||||||||CP
                RXR|IVPB
                """)).isEqualTo("""
                V1 HOSP/P1 22
                  o1 Magnesium iv-infusion 09:00-10:00 2 g in o1
                  o1-2 Sodium chloride 0.9% iv-infusion diluent 09:00-10:00 100 mL in o1
                """);
    }

    @Test
    void aPumpStandsBesideItsOrder() {
        assertThat(Hl7Story.told("""
                > RAS^O17 M1 0910
                ORC|RE|o1|f1
                RXA|0|1|202603020900||Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                > ORU^R42^ORU_R01 E1 0900
                PID|||P1
                PV1||I|||||||||||||||||V1
                OBR|1|o1|g1^GW|69985^MDC_OBS_PUMP|||20260302090000
                OBX|1|CWE|68487^MDC_ATTR_EVT_COND^MDC|1.0.0.0.1|197288^MDC_EVT_PUMP_DELIV_START^MDC||||||R|||20260302090000||||PUMP1^^0000000000000001^EUI-64
                > ORU^R42^ORU_R01 E2 0945
                PID|||P1
                PV1||I|||||||||||||||||V1
                OBR|1|o1|g2^GW|69985^MDC_OBS_PUMP|||20260302094500
                OBX|1|CWE|68487^MDC_ATTR_EVT_COND^MDC|1.0.0.0.1|197290^MDC_EVT_PUMP_DELIV_STOP^MDC||||||R|||20260302094500||||PUMP1^^0000000000000001^EUI-64
                """)).startsWith("""
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-09:45 1 g
                """);
    }
}
