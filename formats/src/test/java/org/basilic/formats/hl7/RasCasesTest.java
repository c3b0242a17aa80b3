package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Traps of administration messages: the messages, and the encounter that comes of them. */
class RasCasesTest {

    private static void tells(String story, String encounter) {
        assertThat(Hl7Story.told(story)).isEqualTo(encounter);
    }

    @Test
    void aWholeMessageTellsTheInfusionItsDrugItsLineAndItsWaste() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1|f1
                RXO|KETO30^Ketorolac 30 mg^L
                RXA|0|1|20260302090000|20260302100000|0409-3796-01^Ketorolac inj^NDC^KETO30^Ketorolac 30 mg^L|30|mg||00^new^NIP001|||||||||||CP|A|20260302100500
                RXR|IV^Intravenous^HL70162|RCH^Right chest port^L||IVPB^Piggyback
                OBX|1|NM|VI^Volume Infused^L||100|mL|||||F
                OBX|2|NM|W^Waste^L||5|mg|||||F
                """, """
                V1 HOSP/P1 22
                  o1 ketorolac/0409-3796-01 iv-infusion 09:00-10:00 30 mg volume 100 mL wasted 5 mg via right-chest-port
                  line right-chest-port port
                """);
    }

    @Test
    void allCodesOfADrugAreKept() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|60687-0123-01^Drug X inj^NDC^12345^drug x^RXNORM^^^^J9999^Drug X^HCPCS|100|mg|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Drug X inj/J9999/60687-0123-01/12345 iv-infusion 09:00-10:00 100 mg
                """);
    }

    @Test
    void severalAdministrationsBeforeOneRouteHaveItAll() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020930|Ondansetron|8|mg|||||||||||||CP
                RXA|0|2|202603021300|202603021330|Ondansetron|8|mg|||||||||||||CP
                RXR|IVPB|^left forearm
                """, """
                V1 HOSP/P1 22
                  o1 Ondansetron iv-infusion 09:00-09:30 8 mg via left-forearm
                  o1.2 Ondansetron iv-infusion 13:00-13:30 8 mg via left-forearm
                  line left-forearm peripheral
                """);
    }

    @Test
    void anEndThatIsBlankIsMissingAndNotTheStart() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900||Cefazolin|1|g|||||||||||||CP
                RXR|IV
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00- 1 g
                """);
    }

    @Test
    void anEndThatIsTheStartOfAnInfusionIsAskedAbout() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020900|Cefazolin|1|g|||||||||||||CP
                RXR|IV
                """, """
                V1 HOSP/P1 22
                  ? no-length M1 RXA[1] 2026-03-02T09:00
                """);
    }

    @Test
    void aPushAndAnInjectionNeedOneTime() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900||Ketorolac|30|mg|||||||||||||CP
                RXR|IV|||IVP^IV Push
                ORC|RE|o2
                RXA|0|1|202603020905|202603020905|Vitamin B12|1000|mcg|||||||||||||CP
                RXR|IM|LD^Left deltoid
                OBX|1|NM|Waste||100|mcg|||||F
                """, """
                V1 HOSP/P1 22
                  o1 Ketorolac iv-push 09:00- 30 mg
                  o2 Vitamin B12 intramuscular 09:05- 1000 mcg wasted 100 mcg via left-deltoid
                """);
    }

    @Test
    void theDeviceIvpIsAPumpAndNoPush() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
                RXR|IV||IVP^IV Pump
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                """);
    }

    @Test
    void nineHundredNinetyNineIsNoAmount() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|999|mg|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-10:00
                """);
    }

    @Test
    void anAmountOfNothingWithoutAWordThatItWasNotGivenIsAskedAbout() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|0|mg|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  ? unclear-status M1 RXA[1] 0
                """);
    }

    @Test
    void whatWasRefusedOrNotGivenIsNoAdministration() {
        String story = """
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020900|Cefazolin|0||||||||||||||RE
                RXR|IVPB
                RXA|0|2|202603020900|202603020900|Ketorolac|0||||||||||||00^Patient objection^NIP002||NA
                RXR|XX
                RXA|0|3|202603020900||Ondansetron|0||||||||||||00^Patient objection^NIP002
                RXR|IV
                """;
        assertThat(Hl7Story.told(story)).isEmpty();
        assertThat(Hl7Story.fates(story)).isEqualTo("""
                M1 PID[1] visit
                M1 PV1[1] visit
                M1 RXA[1] not-given
                M1 RXA[2] not-given
                M1 RXA[3] not-given
                """);
    }

    @Test
    void whatWasGivenInPartHasTheAmountThatWasGiven() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXE||MIX^Paclitaxel in saline^L|1||{dose}
                RXR|IV
                RXC|B|NS^Sodium chloride 0.9%^L|250|mL
                RXC|A|PAC^Paclitaxel^L|300|mg
                RXA|0|1|202603020900|202603020930|MIX^Paclitaxel in saline^L|90|mg|||||||||||||PA
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Paclitaxel iv-infusion 09:00-09:30 90 mg in o1
                  o1-2 Sodium chloride 0.9% iv-infusion diluent 09:00-09:30 in o1
                """);
    }

    @Test
    void aMixtureIsItsDrugsAndWhatCarriesThem() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXE||MIX^Paclitaxel in saline^L|1||{dose}
                RXR|IV
                RXC|B|NS^Sodium chloride 0.9%^L|250|mL
                RXC|A|PAC^Paclitaxel^L|300|mg
                RXA|0|1|202603020900|202603021200|MIX^Paclitaxel in saline^L|999||||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Paclitaxel iv-infusion 09:00-12:00 300 mg in o1
                  o1-2 Sodium chloride 0.9% iv-infusion diluent 09:00-12:00 250 mL in o1
                """);
    }

    @Test
    void severalDrugsOfOneOrderBegunAtOnceRanFromOneBag() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Magnesium|2|g|||||||||||||CP
                RXA|0|2|202603020900|202603021000|Potassium|20|meq|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1/magnesium Magnesium iv-infusion 09:00-10:00 2 g in o1
                  o1/potassium Potassium iv-infusion 09:00-10:00 20 meq in o1
                """);
    }

    @Test
    void whatIsHistoricalIsNeverGivenHere() {
        String story = """
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020900|Influenza vaccine|999|||01^Historical^NIP001|||||||||||CP
                RXR|IM
                """;
        assertThat(Hl7Story.told(story)).isEmpty();
        assertThat(Hl7Story.fates(story)).contains("M1 RXA[1] meta");
    }

    @Test
    void aNoteMadeHereIsNoSourceElsewhere() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020900|Influenza vaccine|0.5|mL||00^New^NIP001~^patient comfortable|||||||||||CP
                RXR|IM
                """, """
                V1 HOSP/P1 22
                  o1 Influenza vaccine intramuscular 09:00- 0.5 mL
                """);
    }

    @Test
    void aCorrectionThatMovesTheStartStandsInThePlaceOfTheFirst() {
        String story = """
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP|A|202603021001
                RXR|IVPB
                > RAS^O17 M2 1110
                ORC|RE|o1
                RXA|0|1|202603020915|202603021000|Cefazolin|1|g|||||||||||||CP|U|202603021105
                RXR|IVPB
                """;
        tells(story, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:15-10:00 1 g
                """);
        assertThat(Hl7Story.fates(story)).contains("M1 RXA[1] superseded", "M2 RXA[1] given");
    }

    @Test
    void aCorrectionWithoutATimeOfEntryIsStillLaterThanWhatItCorrects() {
        tells("""
                > RAS^O17 M2 1110
                ORC|RE|o1
                RXA|0|1|202603020915|202603021000|Cefazolin|1|g|||||||||||||CP|U
                RXR|IVPB
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP|A|202603021001
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:15-10:00 1 g
                """);
    }

    @Test
    void whatIsDeletedWasNotGiven() {
        String story = """
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP|A|202603021001
                RXR|IVPB
                > RAS^O17 M2 1110
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP|D|202603021105
                RXR|IVPB
                """;
        assertThat(Hl7Story.told(story)).isEmpty();
        assertThat(Hl7Story.fates(story)).contains("M1 RXA[1] retracted", "M2 RXA[1] retracted");
    }

    @Test
    void anEntryOnTheNextDayButOneIsLate() {
        tells("""
                > RAS^O17 M1 20260304120000
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP|A|202603041155
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                  ? late-entry M1 RXA[1]
                """);
    }

    @Test
    void theSameUnderANewControlIdIsNoSecondAdministration() {
        String story = """
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                > RAS^O17 M2 1110
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """;
        tells(story, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                """);
        assertThat(Hl7Story.fates(story)).contains("M1 RXA[1] duplicate", "M2 RXA[1] given");
    }

    @Test
    void sendersThatNumberEveryAdministrationAlikeAreToldApartByTheTime() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020930|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                > RAS^O17 M2 1710
                ORC|RE|o1
                RXA|0|1|202603021700|202603021730|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-09:30 1 g
                  o1.2 Cefazolin iv-infusion 17:00-17:30 1 g
                """);
    }

    @Test
    void aNumberThatIsMissingBetweenOthersIsToldOf() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|2|202603020900|202603020930|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                > RAS^O17 M2 1710
                ORC|RE|o1
                RXA|0|4|202603021700|202603021730|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-09:30 1 g
                  o1.2 Cefazolin iv-infusion 17:00-17:30 1 g
                  ? gap-in-sequence M2 RXA[1] 3
                """);
    }

    @Test
    void theOldTriggerIsReadAndHasNoStatus() {
        tells("""
                MSH|^~\\&|OLD|HOSP|||20260302101000||RAS^O01|7|P|2.3
                PID|||P1||Canary^Invented
                PV1||O|INF
                ORC|RE||f9
                RXA|1|1|20260302090000|20260302100000|CEF^Cefazolin^L|1|g
                RXR|IVPB
                """, """
                P1-2026-03-02 P1 22
                  f9 Cefazolin iv-infusion 09:00-10:00 1 g
                """);
    }

    @Test
    void anAmountInALengthOfTimeIsARate() {
        tells("""
                > RAS^O17 M1 1310
                ORC|RE|o1
                RXA|0|1|202603020900|202603021300|Sodium chloride 0.9%|125|mL|||||H1||||||||CP
                RXR|IV
                ORC|RE|o2
                RXA|0|1|202603020900|202603021300|Heparin|1000|units/hr|||||||||||||CP
                RXR|IV
                """, """
                V1 HOSP/P1 22
                  o1 Sodium chloride 0.9% iv-infusion 09:00-13:00 at 125 mL/h
                  o2 Heparin iv-infusion 09:00-13:00 at 1000 units/h
                """);
    }

    @Test
    void actionsOfARecordInTheNotesArePointEvents() {
        tells("""
                > RAS^O17 M1 1310
                ORC|RE|o1
                RXA|0|1|202603020900|202603020900|Sodium chloride 0.9%|1000|mL||^New Bag|||||||||||CP
                RXR|IV
                RXA|0|2|202603021000|202603021000|Sodium chloride 0.9%|125|mL/hr||^Rate Change|||||||||||CP
                RXR|IV
                RXA|0|3|202603021200||Sodium chloride 0.9%|0|||^Stopped|||||||||||CP
                RXR|IV
                """, """
                V1 HOSP/P1 22
                  o1 Sodium chloride 0.9% iv-infusion 09:00-12:00 1000 mL at 125 mL/h
                """);
    }

    @Test
    void timesWithOffsetsOfTheAutumnNightAreExact() {
        tells("""
                > RAS^O17 M1 20261101040000-0500
                ORC|RE|o1
                RXA|0|1|20261101013000-0400|20261101013000-0500|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 2026-11-01 01:30-02:30 1 g
                  ? fixed-offset visit Etc/GMT+4
                """);
    }

    @Test
    void aTimeInUtcIsShownAsTheClockOnTheWallShowedIt() {
        tells("""
                > RAS^O17 M1 1510
                ORC|RE|o1
                RXA|0|1|20260302140000+0000|20260302150000+0000|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g
                """);
    }

    @Test
    void midnightIsTheEndOfTheDayAndADayIsNoTime() {
        tells("""
                > RAS^O17 M1 2359
                ORC|RE|o1
                RXA|0|1|202603022300|202603022400|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                ORC|RE|o2
                RXA|0|1|20260302|20260302|Ketorolac|30|mg|||||||||||||CP
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 23:00-2026-03-03 00:00 1 g
                  ? unreadable-time M1 RXA[2]
                """);
    }

    @Test
    void aRouteThatTheMapDoesNotKnowIsAskedAbout() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
                RXR|QQ^Some way
                """, """
                V1 HOSP/P1 22
                  ? unmapped-route M1 RXA[1]
                """);
    }

    @Test
    void aStatusThatNobodyKnowsIsAskedAbout() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||ZZ
                RXR|IVPB
                """, """
                V1 HOSP/P1 22
                  ? unclear-status M1 RXA[1]
                """);
    }

    @Test
    void theLineMayBeObservedAndItsLumenToo() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603021000|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB|LA
                OBX|1|ST|L^IV Line^L||PICC right arm||||||F
                OBX|2|ST|L^Lumen^L||red lumen||||||F
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-10:00 1 g via picc-right-arm-red-lumen
                  line picc-right-arm picc
                  line picc-right-arm-red-lumen picc of picc-right-arm
                """);
    }

    @Test
    void anObservationThatNamesItsAdministrationIsOfThatOne() {
        tells("""
                > RAS^O17 M1 1010
                ORC|RE|o1
                RXA|0|1|202603020900|202603020930|Cefazolin|1|g|||||||||||||CP
                RXA|0|2|202603021700|202603021730|Cefazolin|1|g|||||||||||||CP
                RXR|IVPB
                OBX|1|NM|Volume Infused|1|50|mL|||||F
                OBX|2|NM|Waste|2|100|mg|||||F
                """, """
                V1 HOSP/P1 22
                  o1 Cefazolin iv-infusion 09:00-09:30 1 g volume 50 mL
                  o1.2 Cefazolin iv-infusion 17:00-17:30 1 g wasted 100 mg
                """);
    }
}
