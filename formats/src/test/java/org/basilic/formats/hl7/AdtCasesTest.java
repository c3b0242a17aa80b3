package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Traps of registration messages, each with something given beside it: the messages, and the encounter that comes of them. */
class AdtCasesTest {

    private static final String PERSON = "PID|1||P1^^^HOSP^MR||Canary^Invented||19700101|F\n";

    private static String event(String head, String occurred, String stay, String... more) {
        return "> " + head + "\nEVN||" + occurred + "\n" + PERSON + stay + "\n"
                + String.join("", Arrays.stream(more).map(line -> line + "\n").toList());
    }

    /** A visit segment: class, location, visit, arrival, departure, type of patient. */
    private static String stay(
            String visitClass, String location, String visit, String arrival, String departure, String type) {
        return "PV1|1|" + visitClass + "|" + location + "|".repeat(15) + type + "|" + visit + "|".repeat(25) + arrival
                + "|" + departure;
    }

    private static String given(String control, String order, String start, String stop) {
        return """
                > RAS^O17 %s 2300
                PID|1||P1^^^HOSP^MR
                PV1|1||||||||||||||||||V1
                ORC|RE|%s
                RXA|0|1|%s|%s|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """.formatted(control, order, start, stop);
    }

    private static void tells(String story, String encounter) {
        assertThat(Hl7Story.told(story)).isEqualTo(encounter);
    }

    @Test
    void aRegistrationTellsPlacePayerTimesAndDiagnoses() {
        tells(
                event(
                                "ADT^A04 A1 0805",
                                "20260302080500",
                                stay("O", "INF^1", "V1", "202603020800", "", ""),
                                "DG1|1|I10|C50.911^Breast cancer^I10||20260302|W",
                                "DG1|2|I10|Z51.11^Chemotherapy^I10||20260302|W|||||||||1",
                                "IN1|2|MCD|2^X|Other plan",
                                "IN1|1|MCRB^Part B|1^X|Some plan")
                        + event(
                                "ADT^A03 A2 1230",
                                "20260302123000",
                                stay("O", "INF", "V1", "202603020800", "202603021225", ""))
                        + given("M1", "o1", "202603020900", "202603021000"),
                """
                V1 HOSP/P1 22 medicare 2026-03-02 08:00-12:25 C50.911 Z51.11
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                """);
    }

    @Test
    void aLaterListOfDiagnosesStandsInThePlaceOfTheEarlier() {
        tells(
                event(
                                "ADT^A04 A1 0805",
                                "20260302080500",
                                stay("O", "INF", "V1", "", "", ""),
                                "DG1|1||R11.2^Nausea^I10|||W",
                                "DG1|2||E86.0^Dehydration^I10|||W")
                        + event(
                                "ADT^A08 A2 0930",
                                "20260302093000",
                                stay("O", "INF", "V1", "", "", ""),
                                "DG1|1||E86.0^Dehydration^I10|||F",
                                "DG1|2||276.51^Old code^I9|||F")
                        + given("M1", "o1", "202603020900", "202603021000"),
                """
                V1 HOSP/P1 22 E86.0
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                """);
    }

    @Test
    void fromTheInpatientOrderOnOutpatientCodingHasEnded() {
        String story = event("ADT^A04 A1 0805", "20260302080500", stay("E", "ED", "V1", "202603020800", "", ""))
                + event("ADT^A06 A2 1210", "20260302120000", stay("I", "WARD", "V1", "202603020800", "", ""))
                + given("M1", "o1", "202603020900", "202603021000")
                + given("M2", "o2", "202603021500", "202603021600");
        tells(story, """
                V1 HOSP/P1 23 2026-03-02 08:00-12:00
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                  ? inpatient visit
                """);
        assertThat(Hl7Story.fates(story)).contains("M2 RXA[1] inpatient");
    }

    @Test
    void anOrderSystemThatHeardLateOfTheAdmissionDoesNotEndIt() {
        String stale = given("M2", "o2", "202603021500", "202603021600").replace("PV1|1|||", "PV1|1|O|ED|");
        String story = event("ADT^A04 A1 0805", "20260302080500", stay("E", "ED", "V1", "202603020800", "", ""))
                + event("ADT^A06 A2 1210", "20260302120000", stay("I", "ED", "V1", "202603020800", "", ""))
                + given("M1", "o1", "202603020900", "202603021000")
                + stale
                + given("M3", "o3", "202603022310", "202603022340");
        tells(story, """
                V1 HOSP/P1 23 2026-03-02 08:00-12:00
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                  ? inpatient visit
                """);
    }

    @Test
    void anAdmissionThatIsTakenBackIsNoneThoughAnUpdateRepeatedIt() {
        tells(
                event("ADT^A01 A1 0805", "20260302080500", stay("I", "INF", "V1", "202603020800", "", ""))
                        + event("ADT^A08 A2 0900", "20260302090000", stay("I", "INF", "V1", "202603020800", "", ""))
                        + event("ADT^A11 A3 0905", "20260302090500", stay("I", "INF", "V1", "", "", ""))
                        + event("ADT^A04 A4 0910", "20260302091000", stay("O", "INF", "V1", "202603020815", "", ""))
                        + given("M1", "o1", "202603020930", "202603021000"),
                """
                V1 HOSP/P1 22 2026-03-02 08:15-
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }

    @Test
    void aDischargeThatIsTakenBackLeavesTheRest() {
        tells(
                event("ADT^A04 A1 0805", "20260302080500", stay("O", "INF", "V1", "202603020800", "", ""))
                        + event(
                                "ADT^A03 A2 0900",
                                "20260302090000",
                                stay("O", "INF", "V1", "202603020800", "202603020855", ""),
                                "DG1|1||E86.0^Dehydration^I10|||F")
                        + event(
                                "ADT^A08 A3 0901",
                                "20260302090100",
                                stay("O", "INF", "V1", "202603020800", "202603020855", ""))
                        + event("ADT^A13 A4 0905", "20260302090500", stay("O", "INF", "V1", "202603020800", "", ""))
                        + given("M1", "o1", "202603020930", "202603021000"),
                """
                V1 HOSP/P1 22 2026-03-02 08:00- E86.0
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }

    @Test
    void whatTakesBackSomethingBeforeTheInputSaysNothing() {
        tells(
                event("ADT^A13 A4 0905", "20260302090500", stay("O", "INF", "V1", "202603020800", "", ""))
                        + given("M1", "o1", "202603020930", "202603021000"),
                """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }

    @Test
    void observationOverThreeDaysIsOneVisit() {
        tells(
                event("ADT^A04 A1 0805", "20260302080500", stay("O", "INF", "V1", "202603020800", "", "OBS"))
                        + event(
                                "ADT^A03 A2 20260304150000",
                                "20260304150000",
                                stay("O", "INF", "V1", "202603020800", "202603041500", "OBS"))
                        + given("M1", "o1", "202603020930", "202603021000")
                        + given("M2", "o2", "202603030930", "202603031000")
                        + given("M3", "o3", "202603040930", "202603041000"),
                """
                V1 HOSP/P1 22 2026-03-02 08:00-2026-03-04 15:00
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                  o2 Cefazolin iv-infusion 2026-03-03 09:30-10:00 1 g
                  o3 Cefazolin iv-infusion 2026-03-04 09:30-10:00 1 g
                """);
    }

    @Test
    void aMergeFilesWhatCameBeforeAndAfterUnderOneNumber() {
        tells(
                given("M1", "o1", "202603020930", "202603021000")
                        + """
                        > ADT^A40 A1 1100
                        EVN||20260302110000
                        PID|1||P9^^^HOSP^MR||Canary^Invented||19700101|F
                        MRG|P1^^^HOSP^MR
                        """
                        + given("M2", "o1", "202603020945", "202603021000")
                                .replace("P1^^^HOSP", "P9^^^HOSP")
                                .replace("|CP\n", "|CP|U\n"),
                """
                V1 HOSP/P9
                  o1 Cefazolin iv-infusion 09:45-10:00 1 g
                """);
    }

    @Test
    void aVisitThatIsMovedGoesToTheOtherPatient() {
        tells(given("M1", "o1", "202603020930", "202603021000") + """
                > ADT^A45 A1 1100
                EVN||20260302110000
                PID|1||P9^^^HOSP^MR||Canary^Invented||19700101|F
                MRG|P1^^^HOSP^MR||||V1
                PV1|1|O|||||||||||||||||V7
                """, """
                V7 HOSP/P9
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }

    @Test
    void aNumberWithoutItsAuthorityIsThatOfTheOnlyOneWhoGaveIt() {
        tells(
                event("ADT^A04 A1 0805", "20260302080500", stay("O", "INF", "V1", "202603020800", "", ""))
                        + given("M1", "o1", "202603020930", "202603021000").replace("P1^^^HOSP^MR", "P1"),
                """
                V1 HOSP/P1 22 2026-03-02 08:00-
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }

    @Test
    void ofSeveralNumbersTheMedicalRecordNumberIsThePatient() {
        String several = "P7^^^PAYER^MB~P3^^^REGION^PI~P1^^^HOSP^MR~555-12-3456^^^USSSA^SS";
        tells(given("M1", "o1", "202603020930", "202603021000").replace("P1^^^HOSP^MR", several), """
                V1 HOSP/P1
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }

    @Test
    void aClassAndAPayerThatTheMapDoesNotKnowAreToldOf() {
        tells(
                event(
                                "ADT^A04 A1 0805",
                                "20260302080500",
                                stay("Q", "INF", "V1", "202603020800", "", ""),
                                "IN1|1|NOBODY^Unknown|1|Some plan")
                        + given("M1", "o1", "202603020930", "202603021000"),
                """
                V1 HOSP/P1 22 2026-03-02 08:00-
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                  ? unmapped-class A1 PV1[1]
                  ? unmapped-payer A1 IN1[1]
                """);
    }

    @Test
    void aVisitInWhichNothingWasGivenMakesNoEncounterWhateverIsUnclearAboutIt() {
        String story = event(
                "ADT^A04 A1 0805",
                "20260302080500",
                stay("Q", "INF", "V1", "202603020800", "", ""),
                "IN1|1|NOBODY^Unknown|1|Some plan");
        assertThat(Hl7Story.told(story)).isEmpty();
        assertThat(Hl7Story.fates(story)).isEqualTo("""
                A1 IN1[1] visit
                A1 PID[1] visit
                A1 PV1[1] visit
                """);
    }

    @Test
    void anAccountStandsForTheVisitWhereTheVisitIsNotNumbered() {
        String account = given("M1", "o1", "202603020930", "202603021000")
                .replace("HOSP^MR\n", "HOSP^MR|||||||||||||||ACC5\n")
                .replace("V1\n", "\n");
        tells(account, """
                ACC5 HOSP/P1
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
        String numbered = event("ADT^A04 A1 0805", "20260302080500", stay("O", "INF", "V1", "202603020800", "", ""))
                .replace("|F\n", "|F||||||||||ACC5\n");
        tells(numbered + account, """
                V1 HOSP/P1 22 2026-03-02 08:00-
                  o1 Cefazolin iv-infusion 09:30-10:00 1 g
                """);
    }
}
