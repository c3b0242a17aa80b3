package org.basilic.formats.mar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarImportTest {

    private static final FeedMap MAP = FeedMaps.builtIn().named("generic").with(FeedSetting.ZONE, "America/New_York");

    private static FeedMap with(MapRow... more) {
        List<MapRow> rows = new ArrayList<>(List.of(more));
        for (MapKind kind : MapKind.values()) {
            rows.addAll(MAP.rows(kind).values());
        }
        return new FeedMap(MAP.id(), rows);
    }

    @Test
    void aTableWithStartsAndNothingThatEndsThemIsRefused() {
        Imported imported = Imported.of(MAP, """
                row,patient,time,action,drug,route
                1,P,2026-03-04 08:00,New Bag,vancomycin,IVPB
                2,P,2026-03-04 09:00,Given,ketorolac,IV push
                """);

        assertThat(imported.shown()).isEqualTo("""
                refused: IN-037 a.csv: found 1 starts of infusions and nothing that ends one; \
                wanted all actions, stops and changes of rate too, or a column of stops
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'row,patient,time,action,drug,route', '1,P,2026-03-04 09:00,Given,ketorolac,IV push'",
        "'row,patient,time,action,drug,route,minutes', '1,P,2026-03-04 08:00,New Bag,vancomycin,IVPB,60'",
        "'row,patient,time,action,drug,route,stop',"
                + " '1,P,2026-03-04 08:00,New Bag,vancomycin,IVPB,2026-03-04 09:00'",
        "'row,patient,time,stop,drug,route', '1,P,2026-03-04 08:00,2026-03-04 09:00,vancomycin,IVPB'"
    })
    void aTableOfInjectionsOrWithLengthsIsNoPartOfAnExport(String head, String row) {
        Imported imported = Imported.of(MAP, head + "\n" + row + "\n");

        assertThat(imported.problems).isEmpty();
        assertThat(imported.shown()).endsWith("rows: given 1\n");
    }

    @Test
    void stopsInASecondFileEndTheStartsOfTheFirst() {
        Imported imported = Imported.of(
                MAP,
                "order,patient,time,action,drug,route\nO,P,2026-03-04 08:00,New Bag,vancomycin,IVPB\n",
                "patient\torder\ttime\taction\tdrug\nP\tO\t03/04/2026 09:10\tStopped\tvancomycin\n");

        assertThat(imported.shown()).contains("O: vancomycin, iv-infusion, 2026-03-04 08:00 to 2026-03-04 09:10");
        assertThat(imported.fates.stream().map(fate -> fate.place().text()))
                .containsExactly("a.csv line 2", "b.csv line 2");
    }

    @Test
    void allColumnsThatAreMissingAreToldAtOnce() {
        Imported imported =
                Imported.of(FeedMaps.builtIn().named("cerner-ce-med-result"), "EVENT_ID,IV_EVENT\n1,Bolus\n");

        assertThat(imported.problems.stream().map(Problem::code)).containsOnly(ProblemCode.MISSING_COLUMN);
        assertThat(imported.problems.stream().map(Problem::wanted))
                .containsExactly(
                        "PERSON_ID or ENCNTR_ID",
                        "a column for time or ADMIN_START_DT_TM",
                        "ORDER_MNEMONIC or a column for drug_code or a column for ndc or a column for hcpcs or a column for rxnorm",
                        "RESULT_STATUS");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThat(Imported.of(MAP, "patient,time,drug,dose,Dose\nP,2026-03-04 08:00,x,1,2\n")
                        .shown())
                .contains("IN-035 a.csv:1: found two columns dose; wanted one");
    }

    @Test
    void aRowOfNobodyIsRefusedAndTheOthersGoOn() {
        Imported imported = Imported.of(MAP, """
                row,patient,visit,time,action,drug,dose,dose_unit,route
                1,P,,2026-03-04 08:00,Given,ketorolac,30,mg,IV push
                2,,,2026-03-04 08:00,Given,ketorolac,30,mg,IV push
                3,NULL,V9,2026-03-04 08:00,Given,ketorolac,30,mg,IV push
                """);

        assertThat(imported.problems).hasSize(1);
        assertThat(imported.problems.get(0).toString()).contains("IN-041 a.csv:3");
        assertThat(imported.encounters.stream().map(Encounter::id)).containsExactly("P-2026-03-04", "V9");
    }

    @Test
    void whatCannotBeReadLeavesTheRowForAPersonAndShowsNothingThatMayBeAName() {
        assertThat(Imported.of(MAP, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route,status
                        1,P,V,soon,Given,ketorolac,30,mg,IV push,
                        2,P,V,2026-13-04 08:00,Given,ketorolac,30,mg,IV push,
                        3,P,V,2026-03-04 08:00,Given,ketorolac,30 mg,mg,IV push,
                        4,P,V,2026-03-04 08:00,Given,ketorolac,1e400,mg,IV push,
                        5,P,V,2026-03-04 08:00,Given,ketorolac,-30,mg,IV push,
                        6,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,John Doe,
                        7,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,,
                        8,P,V,2026-03-04 08:00,Given,,30,mg,IV push,
                        9,P,V,,Given,ketorolac,30,mg,IV push,
                        10,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push,odd
                        """).shown()).isEqualTo("""
                        visit V, facility, zone America/New_York
                          ? unmapped-route, 6
                          ? no-route, 7
                          ? no-drug, 8
                          ? no-time, 9
                          ? unreadable-time, 1
                          ? unreadable-time, 2, 2026-13-04 08:00
                          ? unreadable-amount, 3
                          ? unreadable-amount, 4, 1e400
                          ? unclear-status, 10
                          ? negative-amount, 5, -30
                          ? setting-assumed, visit, facility
                        rows: review negative-amount 1, review no-drug 1, review no-route 1, review no-time 1, review unclear-status 1, review unmapped-route 1, review unreadable-amount 2, review unreadable-time 2
                        """);
    }

    @Test
    void aDoseThatIsOnlyDueMayBeAnything() {
        assertThat(Imported.of(MAP, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route
                        1,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push
                        2,P,V,sometime,Due,ketorolac,-30,mg,by some way
                        3,P,V,2026-03-04 08:00,Refused,ketorolac,a few,mg,by some way
                        """).shown()).endsWith("rows: given 1, meta 1, not-given 1\n");
    }

    @Test
    void anAmountWithoutItsUnitIsNone() {
        assertThat(Imported.of(MAP, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route
                        1,P,V,2026-03-04 08:00,Given,ketorolac,30,,IV push
                        """).shown())
                .contains("ketorolac, iv-push, 2026-03-04 08:00\n", "? unknown-unit, 1, 30");
    }

    @Test
    void theColumnsOfClockAndOfUtcTogetherTellTheOffset() {
        String shown = Imported.of(MAP, """
                        row,patient,visit,time,utc_time,action,drug,dose,dose_unit,route
                        1,P,V,2026-11-01 01:30,2026-11-01 05:30,New Bag,vancomycin,1,g,IVPB
                        2,P,V,2026-11-01 01:20,2026-11-01 06:20,Stopped,vancomycin,,,IVPB
                        3,P,V,2026-11-01 03:00,2026-11-01 08:07,Given,ketorolac,30,mg,IV push
                        """).shown();

        assertThat(shown).contains("? unreadable-time, 3, 2026-11-01T03:00 and 2026-11-01T08:07Z");
        assertThat(shown).contains("vancomycin, iv-infusion").endsWith("rows: given 2, review unreadable-time 1\n");
    }

    @Test
    void utcAloneIsShownByTheClockOfTheZone() {
        assertThat(Imported.of(MAP, """
                        row,patient,visit,utc_time,action,drug,dose,dose_unit,route
                        1,P,V,2026-07-01 12:00,Given,ketorolac,30,mg,IV push
                        """).shown()).contains("2026-07-01 08:00");
    }

    @Test
    void ofTheVersionsOfARowTheValidOneHoldsWhateverTheirOrder() {
        String head = "row,version,valid_until,patient,visit,time,action,drug,dose,dose_unit,route\n";
        String old = "1,2026-03-04 09:00,2026-03-04 10:00,P,V,2026-03-04 08:00,Given,ketorolac,60,mg,IV push\n";
        String now = "1,2026-03-04 10:00,2100-12-31 00:00,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push\n";
        String gone = "2,2026-03-04 09:00,2026-03-04 10:00,P,V,2026-03-04 09:00,Given,ondansetron,4,mg,IV push\n";
        String shown = Imported.of(MAP, head + old + now + gone).shown();

        assertThat(shown).contains("dose 30 mg").doesNotContain("ondansetron");
        assertThat(Imported.of(MAP, head + gone + now + old).shown()).isEqualTo(shown);
    }

    @Test
    void aStatusKeepsDropsOrTakesBackAndOneThatTheMapDoesNotKnowIsAsked() {
        FeedMap map = with(
                new MapRow(MapKind.STATUS, "done", "keep", ""),
                new MapRow(MapKind.STATUS, "in error", "drop", ""),
                new MapRow(MapKind.STATUS, "voided", "retract", ""));

        assertThat(Imported.of(map, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route,status
                        1,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push,Done
                        2,P,V,2026-03-04 09:00,Given,ondansetron,4,mg,IV push,In Error
                        3,P,V,2026-03-04 10:00,Given,lorazepam,1,mg,IV push,done
                        3,P,V,2026-03-04 10:00,Given,lorazepam,1,mg,IV push,voided
                        4,P,V,2026-03-04 11:00,Given,morphine,2,mg,IV push,perhaps
                        """).shown()).endsWith("rows: given 1, retracted 3, review unclear-status 1\n");
    }

    @Test
    void inATableWithoutKeysOnlyEqualRowsAreOne() {
        Imported imported = Imported.of(MAP, """
                patient,visit,time,action,drug,dose,dose_unit,route
                P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push
                P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push
                P,V,2026-03-04 08:00,Given,ketorolac,15,mg,IV push
                """);

        assertThat(imported.shown()).endsWith("rows: duplicate 1, given 2\n");
        assertThat(imported.fates.stream().map(fate -> fate.place().text()))
                .containsExactly("line 2", "line 3", "line 4");
    }

    @Test
    void whatRowsSayOfTheVisitIsHeardByVersion() {
        FeedMap map = with(
                new MapRow(MapKind.LOCATION, "infusion", "facility/22", ""),
                new MapRow(MapKind.PAYER, "Medicare Part B", "medicare", ""));

        assertThat(Imported.of(map, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route,class,location,payer,arrival,departure,diagnosis,patient_birth_date,patient_sex,entered
                        1,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push,Outpatient,Infusion,Medicare Part B,3/4/2026 7:30,,M54.5|R52,1961-03-04,F,2026-03-04 08:01
                        2,P,V,2026-03-04 09:00,Given,ondansetron,4,mg,IV push,Outpatient,Infusion,,3/4/2026 7:45,3/4/2026 9:30,R52,,,2026-03-04 09:01
                        3,P,V,2026-03-04 09:05,Given,lorazepam,1,mg,IV push,Outpatient,Infusion,Some plan,3/4/2026 7:45,3/4/2026 9:30,R52,,,2026-03-04 09:06
                        """).shown()).isEqualTo("""
                        visit V, facility, place 22, payer medicare, zone America/New_York, here from 2026-03-04 07:45 to 2026-03-04 09:30, born 1961-03-04
                          diagnosis M54.5
                          diagnosis R52
                          ketorolac: ketorolac, iv-push, 2026-03-04 08:00, dose 30 mg
                          ondansetron: ondansetron, iv-push, 2026-03-04 09:00, dose 4 mg
                          lorazepam: lorazepam, iv-push, 2026-03-04 09:05, dose 1 mg
                          ? unmapped-payer, 3
                        rows: given 3, visit 3
                        """);
    }

    @Test
    void aClassThatChangesHoldsFromTheFirstRowThatSaysSo() {
        assertThat(Imported.of(MAP, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route,class
                        1,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push,Observation
                        2,P,V,2026-03-04 12:00,Given,ondansetron,4,mg,IV push,Inpatient
                        """).shown())
                .contains("ketorolac")
                .doesNotContain("ondansetron")
                .contains("inpatient 1");
    }

    @Test
    void lengthsAreReadInAnyUnit() {
        String shown = Imported.of(MAP, """
                        row,order,patient,visit,time,action,drug,duration,duration_unit,route,stop
                        1,A,P,V,2026-03-04 08:00,New Bag,a,1.5,Hours,IVPB,
                        2,B,P,V,2026-03-04 08:00,New Bag,b,90,1,IVPB,
                        3,C,P,V,2026-03-04 08:00,New Bag,c,2,furlongs,IVPB,
                        4,D,P,V,2026-03-04 08:00,Push,d,,,IV push,2026-03-04 08:05
                        """).shown();

        assertThat(shown)
                .contains("A: a, iv-infusion, 2026-03-04 08:00, minutes 90")
                .contains("B: b, iv-infusion, 2026-03-04 08:00, minutes 90")
                .contains("? unknown-unit, 3, 2")
                .contains("D: d, iv-push, 2026-03-04 08:00, minutes 5");
    }

    @Test
    void linesHaveLumens() {
        assertThat(Imported.of(MAP, """
                        row,patient,visit,time,action,drug,dose,dose_unit,route,access,lumen
                        1,P,V,2026-03-04 08:00,Given,ketorolac,30,mg,IV push,R arm PICC,white lumen
                        """).shown()).contains("picc, lumen of");
    }

    @Test
    void rangesOfPatientsGiveTheSameAsAllAtOnceInTheOrderOfVisits() {
        List<String> rows = new ArrayList<>();
        for (int visit = 10; visit < 60; visit++) {
            String who = "P" + (100 - visit) + ",V" + visit;
            String order = "O" + visit;
            rows.add(order + "," + who + ",2026-03-04 08:00,New Bag,vancomycin,1,g,IVPB");
            rows.add(order + "," + who + ",2026-03-04 09:00,Stopped,vancomycin,,,IVPB");
        }
        String head = "order,patient,visit,time,action,drug,dose,dose_unit,route\n";
        String whole = null;
        for (int held : new int[] {1000, 7, 1}) {
            Collections.shuffle(rows, new Random(held));
            MarLimits limits = new MarLimits(1000, 100, 20, 1000, 100, 1 << 20, held);
            Imported imported = Imported.of(MAP, limits, head + String.join("\n", rows) + "\n");
            assertThat(imported.encounters.stream().map(Encounter::id))
                    .isSorted()
                    .hasSize(50);
            whole = whole == null ? imported.shown() : whole;
            assertThat(imported.shown()).as("%d rows held, seed too", held).isEqualTo(whole);
        }
    }
}
