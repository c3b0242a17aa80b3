package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.formats.feed.FeedMaps;
import org.junit.jupiter.api.Test;

/** Tables as sites export them, and the visits that are read out of them. All patients are invented. */
class RowsInEncounterOutTest {

    private static FeedMap preset(String id) {
        return FeedMaps.builtIn().named(id).with(FeedSetting.ZONE, "America/Chicago");
    }

    private static FeedMap with(FeedMap map, MapRow... more) {
        List<MapRow> rows = new ArrayList<>(List.of(more));
        for (MapKind kind : MapKind.values()) {
            rows.addAll(map.rows(kind).values());
        }
        return new FeedMap(map.id(), rows);
    }

    private static Path example(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = Objects.requireNonNull(at.getParent(), "not within the project");
        }
        return at.resolve("examples").resolve(name);
    }

    @Test
    void theOncologyDayOfTheExamples() throws IOException {
        assertThat(Imported.of(preset("generic"), Files.readString(example("feeds/mar-day.csv")))
                        .shown())
                .isEqualTo("""
                        visit V-0301, facility, zone America/Chicago
                          diagnosis C18.7
                          diagnosis Z51.11
                          line r-chest-port, port
                          7001: Sodium chloride 0.9%, iv-infusion, 2026-03-02 08:05 to 2026-03-02 08:50, dose 500 mL, rate 500 mL/h, through r-chest-port
                          7002: Fosaprepitant, iv-infusion, 2026-03-02 08:50 to 2026-03-02 09:20, dose 150 mg, rate 300 mL/h, through r-chest-port
                          7003: Dexamethasone, iv-push, 2026-03-02 09:22, dose 12 mg, through r-chest-port
                          7004: Oxaliplatin J9263, iv-infusion, 2026-03-02 09:30 to 2026-03-02 11:45, paused 2026-03-02 10:10 to 2026-03-02 10:25, dose 150 mg, rate 250 mL/h, wasted 50 mg, through r-chest-port
                          7005: Leucovorin J0640, iv-infusion, 2026-03-02 09:30 to 2026-03-02 11:30, dose 700 mg, rate 125 mL/h, through r-chest-port
                          7007: Fluorouracil J9190, iv-push, 2026-03-02 11:55, dose 700 mg, through r-chest-port
                          ? setting-assumed, visit, facility
                        rows: given 12, not-given 1, visit 1
                        """);
    }

    @Test
    void rowsOfEpic() {
        assertThat(Imported.of(preset("epic-clarity"), """
                        ORDER_MED_ID\tLINE\tPAT_ID\tMAR_ENC_CSN\tTAKEN_TIME\tMAR_ACTION\tSAVED_TIME\tMEDICATION_NAME\tSIG\tDOSE_UNIT\tINFUSION_RATE\tMAR_INF_RATE_UNIT\tMAR_DURATION\tMAR_DURATION_UNIT\tADMIN_ROUTE\tSITE
                        501\t1\tZ9\t77001\t2026-03-02 07:55:00\tDue\t2026-03-01 20:00:00\tVANCOMYCIN 1 G IVPB\t1\tg\t\t\t\t\tintravenous\t
                        501\t2\tZ9\t77001\t2026-03-02 08:00:00\tNew Bag\t2026-03-02 08:01:10\tVANCOMYCIN 1 G IVPB\t1\tg\t250\tmL/hr\t60\t1\tintravenous\tPIV L forearm
                        501\t3\tZ9\t77001\t2026-03-02 08:20:00\tRate Change\t2026-03-02 08:21:00\tVANCOMYCIN 1 G IVPB\t\t\t125\tmL/hr\t\t\tintravenous\t
                        501\t4\tZ9\t77001\t2026-03-02 09:45:00\tStopped\t2026-03-02 09:46:00\tVANCOMYCIN 1 G IVPB\t\t\t\t\t\t\tintravenous\t
                        502\t1\tZ9\t77001\t2026-03-02 10:00:00\tGiven\t2026-03-03 14:00:00\tKETOROLAC 30 MG/ML\t30\tmg\t\t\t\t\tintravenous push\t
                        503\t1\tZ9\t77001\t2026-03-02 10:10:00\tMissed\t2026-03-02 10:12:00\tONDANSETRON 4 MG\t4\tmg\t\t\t\t\tintravenous push\t
                        504\t1\tZ9\t77001\t2026-03-02 10:15:00\tCompleted\t2026-03-02 10:15:00\tCEFAZOLIN 1 G\t1\tg\t\t\t\t\tintravenous push\t
                        """).shown()).isEqualTo("""
                        visit 77001, facility, zone America/Chicago
                          line piv-l-forearm, peripheral
                          501: VANCOMYCIN 1 G IVPB, iv-infusion, 2026-03-02 08:00 to 2026-03-02 09:45, minutes 60, dose 1 g, through piv-l-forearm
                          502: KETOROLAC 30 MG/ML, iv-push, 2026-03-02 10:00, dose 30 mg
                          ? unmapped-action, 504 1, Completed
                          ? late-entry, 502 1
                          ? setting-assumed, visit, facility
                        rows: given 4, meta 1, not-given 1, review unmapped-action 1
                        """);
    }

    @Test
    void rowsOfCernerForAContinuousInfusion() {
        assertThat(Imported.of(preset("cerner-ce-med-result"), """
                        EVENT_ID,VALID_FROM_DT_TM,VALID_UNTIL_DT_TM,RESULT_STATUS,ORDER_ID,PERSON_ID,ENCNTR_ID,ADMIN_START_DT_TM,ADMIN_END_DT_TM,IV_EVENT,ORDER_MNEMONIC,ADMIN_DOSAGE,DOSAGE_UNIT,INFUSION_RATE,INFUSION_UNIT,INFUSION_TIME,INFUSED_VOLUME,INFUSED_VOLUME_UNIT,ADMIN_ROUTE,REMAINING_VOLUME,REMAINING_VOLUME_UNIT
                        1,02-MAR-2026 14:01:00,31-DEC-2100 00:00:00,Auth (Verified),900,55,66,02-MAR-2026 14:00:00,,Begin Bag,heparin,25000,units,10,mL,hr,,,IV,,
                        2,02-MAR-2026 15:02:00,02-MAR-2026 15:30:00,Auth (Verified),900,55,66,02-MAR-2026 15:00:00,,Rate Change,heparin,,,120,mL,hr,,,IV,,
                        2,02-MAR-2026 15:30:00,31-DEC-2100 00:00:00,Modified,900,55,66,02-MAR-2026 15:00:00,,Rate Change,heparin,,,12,mL,hr,,,IV,,
                        3,02-MAR-2026 16:00:00,31-DEC-2100 00:00:00,Auth (Verified),900,55,66,02-MAR-2026 16:00:00,,Infuse,heparin,,,,,,22,mL,IV,,
                        4,02-MAR-2026 17:00:00,31-DEC-2100 00:00:00,In Error,900,55,66,02-MAR-2026 17:00:00,,Bolus,heparin,5000,units,,,,,,IV,,
                        5,02-MAR-2026 18:00:00,31-DEC-2100 00:00:00,Auth (Verified),900,55,66,02-MAR-2026 18:00:00,,Stopped,heparin,,,,,,,,IV,,
                        6,02-MAR-2026 18:05:00,31-DEC-2100 00:00:00,Auth (Verified),900,55,66,02-MAR-2026 18:05:00,,Waste,heparin,,,,,,,,IV,206,mL
                        """).shown()).isEqualTo("""
                        visit 66, facility, zone America/Chicago
                          900: heparin, iv-infusion, 2026-03-02 08:00 to 2026-03-02 12:00, dose 25000 units, volume 22 mL, wasted 206 mL
                          ? setting-assumed, visit, facility
                        rows: given 5, retracted 1, superseded 1
                        """);
    }

    @Test
    void rowsOfCernerForIntermittentDoses() {
        assertThat(Imported.of(preset("cerner-ce-med-result"), """
                        EVENT_ID,VALID_FROM_DT_TM,VALID_UNTIL_DT_TM,RESULT_STATUS,ORDER_ID,PERSON_ID,ENCNTR_ID,ADMIN_START_DT_TM,ADMIN_END_DT_TM,IV_EVENT,ORDER_MNEMONIC,ADMIN_DOSAGE,DOSAGE_UNIT,ADMIN_ROUTE
                        11,02-MAR-2026 14:01:00,31-DEC-2100 00:00:00,Auth (Verified),901,55,66,02-MAR-2026 14:00:00,,,ketorolac,30,mg,IV Push
                        12,02-MAR-2026 14:11:00,31-DEC-2100 00:00:00,Auth (Verified),902,55,66,02-MAR-2026 14:10:00,02-MAR-2026 14:55:00,,ceftriaxone,1,g,IVPB
                        13,02-MAR-2026 14:21:00,31-DEC-2100 00:00:00,Auth (Verified),903,55,66,02-MAR-2026 14:20:00,,Not Recorded,ondansetron,4,mg,IV Push
                        """).shown()).isEqualTo("""
                        visit 66, facility, zone America/Chicago
                          901: ketorolac, iv-push, 2026-03-02 08:00, dose 30 mg
                          902: ceftriaxone, iv-infusion, 2026-03-02 08:10 to 2026-03-02 08:55, dose 1 g
                          ? setting-assumed, visit, facility
                        rows: given 2, not-given 1
                        """);
    }

    @Test
    void rowsOfMimic() {
        FeedMap map = with(
                preset("mimic-iii"),
                new MapRow(MapKind.DRUG, "222042", "name:Nicardipine", "items"),
                new MapRow(MapKind.DRUG, "225158", "name:NaCl 0.9%", "items"),
                new MapRow(MapKind.DRUG, "223258", "name:Insulin - Regular", "items"));

        assertThat(Imported.of(map, """
                        row_id,subject_id,hadm_id,starttime,endtime,itemid,amount,amountuom,rate,rateuom,storetime,orderid,linkorderid,ordercategoryname,ordercomponenttypedescription,statusdescription
                        1,10,200,2025-03-02 08:00:00,2025-03-02 09:00:00,222042,5,mg,1,mcg/kg/min,2025-03-02 08:01:00,31,31,01-Drips,Main order parameter,Changed
                        2,10,200,2025-03-02 08:00:00,2025-03-02 09:00:00,225158,25,ml,25,mL/hour,2025-03-02 08:01:00,31,31,01-Drips,Mixed solution,Changed
                        3,10,200,2025-03-02 09:00:00,2025-03-02 10:00:00,222042,10,mg,2,mcg/kg/min,2025-03-02 09:01:00,32,31,01-Drips,Main order parameter,Paused
                        4,10,200,2025-03-02 09:00:00,2025-03-02 10:00:00,225158,50,ml,50,mL/hour,2025-03-02 09:01:00,32,31,01-Drips,Mixed solution,Paused
                        5,10,200,2025-03-02 10:30:00,2025-03-02 11:00:00,222042,5,mg,2,mcg/kg/min,2025-03-02 10:31:00,33,31,01-Drips,Main order parameter,FinishedRunning
                        6,10,200,2025-03-02 10:30:00,2025-03-02 11:00:00,225158,25,ml,50,mL/hour,2025-03-02 10:31:00,33,31,01-Drips,Mixed solution,FinishedRunning
                        7,10,200,2025-03-02 11:30:00,2025-03-02 11:31:00,223258,-824,units,,,2025-03-02 11:31:00,34,34,06-Insulin (Non IV),Main order parameter,FinishedRunning
                        8,10,200,2025-03-02 11:40:00,2025-03-02 11:41:00,223258,8,units,,,2025-03-02 11:41:00,35,35,06-Insulin (Non IV),Main order parameter,FinishedRunning
                        9,10,200,2025-03-02 12:00:00,2025-03-02 12:01:00,223258,8,units,,,2025-03-02 12:01:00,36,36,06-Insulin (Non IV),Main order parameter,Rewritten
                        10,10,200,2025-03-02 12:00:00,2025-03-02 12:30:00,225158,500,ml,3000000,mL/hour,2025-03-02 12:01:00,37,37,03-IV Fluid Bolus,Main order parameter,FinishedRunning
                        """).shown()).isEqualTo("""
                        visit 200, facility, zone America/Chicago
                          31 222042: Nicardipine, iv-infusion, 2025-03-02 08:00 to 2025-03-02 11:00, paused 2025-03-02 10:00 to 2025-03-02 10:30, dose 20 mg, in 31
                          31 225158: NaCl 0.9%, iv-infusion, 2025-03-02 08:00 to 2025-03-02 11:00, paused 2025-03-02 10:00 to 2025-03-02 10:30, dose 100 mL, in 31, for diluent
                          35 223258: Insulin - Regular, subcutaneous, 2025-03-02 11:40 to 2025-03-02 11:41, dose 8 units, in 35
                          ? negative-amount, 7, -824
                          ? absurd-rate, 10, 3000000 mL/h
                          ? setting-assumed, visit, facility
                        rows: given 7, retracted 1, review absurd-rate 1, review negative-amount 1
                        """);
    }

    @Test
    void rowsOfClif() {
        assertThat(Imported.of(preset("clif"), """
                        hospitalization_id,med_order_id,admin_dttm,med_category,med_route_category,med_dose,med_dose_unit,mar_action_category
                        H1,M1,2026-03-02 14:00:00+00:00,norepinephrine,iv,0.05,mcg/kg/min,start
                        H1,M1,2026-03-02 14:30:00+00:00,norepinephrine,iv,0.1,mcg/kg/min,dose_change
                        H1,M1,2026-03-02 15:00:00+00:00,norepinephrine,iv,0,mcg/kg/min,dose_change
                        H1,M1,2026-03-02 15:20:00+00:00,norepinephrine,iv,0.05,mcg/kg/min,dose_change
                        H1,M1,2026-03-02 16:00:00+00:00,norepinephrine,iv,0,mcg/kg/min,stop
                        """).shown()).isEqualTo("""
                        visit H1, facility, zone America/Chicago
                          M1: norepinephrine, iv-infusion, 2026-03-02 08:00 to 2026-03-02 10:00, paused 2026-03-02 09:00 to 2026-03-02 09:20
                          ? setting-assumed, visit, facility
                        rows: given 5
                        """);
    }
}
