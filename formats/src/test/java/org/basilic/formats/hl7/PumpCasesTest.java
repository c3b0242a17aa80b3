package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.chart.FeedSetting;
import org.junit.jupiter.api.Test;

/** The cases of the pump profile: what pumps and chart tell, and the encounter that comes of it. */
class PumpCasesTest {

    private static void tells(String story, String encounter) {
        assertThat(PumpStory.told(story)).isEqualTo(encounter);
    }

    @Test
    void pcd01tAChangeOfRateIsNoGap() {
        tells("""
                09:00:00 START drug=cefazolin rate=100
                09:30:00 STOP status=transitioning
                09:30:40 START drug=cefazolin rate=150
                10:00:00 STOP reason=stopped-by-clinician
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                """);
    }

    @Test
    void pcd01tAChangeThatTakesLongerIsAGap() {
        tells("""
                09:00:00 START drug=cefazolin rate=100
                09:30:00 STOP status=transitioning
                09:31:01 START drug=cefazolin rate=150
                10:00:00 STOP reason=stopped-by-clinician
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00 paused 09:30-09:31:01; by pump: stop, pauses
                """);
    }

    @Test
    void pcd02tTheDrugEndsWhenItIsInAndTheVeinIsKeptOpenAfterwards() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:45 COMP status=transitioning drug=cefazolin
                09:45 START mode=kvo drug=cefazolin rate=5
                10:30 STOP mode=kvo drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-09:45; by pump: stop
                """);
    }

    @Test
    void pcd02tMinutesThatKeptTheVeinOpenAreCodedAsSuchWhereThePumpAloneIsCoded() {
        assertThat(PumpStory.told("""
                        09:00 START drug=cefazolin rate=100
                        09:45 COMP status=transitioning drug=cefazolin
                        09:45 START mode=kvo drug=cefazolin rate=5
                        10:30 STOP mode=kvo drug=cefazolin
                        """, PumpStory.map().with(FeedSetting.PUMP_ALONE, "code")))
                .isEqualTo("""
                        pump cefazolin 09:00-09:45; by pump: start, stop
                        pump.2 cefazolin keep-vein-open 09:45-10:30; by pump: start, stop
                        """);
    }

    @Test
    void pcd03tAnAlarmIsAPause() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:20 STOP reason=alarming
                09:28 START drug=cefazolin rate=100
                10:00 STOP reason=stopped-by-clinician
                chart o1 cefazolin 09:00-10:00
                """, """
                o1 cefazolin 09:00-10:00 paused 09:20-09:28; by pump: pauses
                """);
    }

    @Test
    void pcd03tBetweenDosesNothingRuns() {
        tells("""
                09:00 START drug=ampicillin rate=100
                09:30 STOP reason=between-doses
                11:30 START drug=ampicillin rate=100
                12:00 STOP reason=stopped-by-clinician
                chart o1 ampicillin 09:00-12:00
                """, """
                o1 ampicillin 09:00-12:00 paused 09:30-11:30; by pump: pauses
                """);
    }

    @Test
    void pcd03tWhatAClinicianStoppedHasEnded() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 STOP reason=stopped-by-clinician
                chart o1 cefazolin 09:00-10:00
                """, """
                o1 cefazolin 09:00-10:00
                ? pump-differs o1: stop 10:00; pump 09:30
                """);
    }

    @Test
    void pcd04tThePrimaryWaitsForThePiggybackAndGoesOn() {
        tells("""
                09:00:00 START source=primary drug=saline rate=125
                10:00:00 STOP source=primary reason=switching-source drug=saline
                10:00:00 START source=secondary drug=cefazolin rate=200
                10:30:00 COMP source=secondary drug=cefazolin
                10:30:05 START source=primary drug=saline rate=125
                12:00:00 STOP source=primary reason=stopped-by-clinician
                chart o1 saline 09:00-12:00
                chart o2 cefazolin 10:00-
                """, """
                o1 saline 09:00-12:00 paused 10:00-10:30:05; by pump: pauses
                o2 cefazolin 10:00-10:30; by pump: stop
                """);
    }

    @Test
    void pcd04tAPiggybackWithoutLabelsIsToldByItsDrug() {
        tells("""
                09:00 START drug=saline rate=125
                10:00 STOP reason=switching-source drug=saline
                10:00 START drug=cefazolin rate=200
                10:30 STOP reason=switching-source drug=cefazolin
                10:30 START drug=saline rate=125
                12:00 STOP drug=saline
                chart o1 saline 09:00-
                """, """
                o1 saline 09:00-12:00 paused 10:00-10:30; by pump: stop, pauses
                ? pump-only P1: 10:00 to 10:30
                """);
    }

    @Test
    void pcd05tADoseOnRequestWithinARunIsForAPersonToLookAt() {
        tells("""
                09:00:00 START source=primary drug=heparin rate=20
                09:30:00 STOP source=primary reason=switching-source drug=heparin
                09:30:00 START source=clinician drug=heparin rate=400
                09:31:00 COMP source=clinician drug=heparin
                09:31:02 START source=primary drug=heparin rate=20
                11:00:00 STOP source=primary drug=heparin
                chart o1 heparin 09:00-
                """, """
                o1 heparin 09:00-11:00; by pump: stop
                ? bolus-in-infusion o1
                """);
    }

    @Test
    void pcd06tAChangeOfBagsGoesOn() {
        tells("""
                09:00:00 START drug=saline rate=250 order=o1
                11:00:00 STOP drug=saline order=o1
                11:00:50 START drug=saline rate=250 order=o1
                13:00:00 STOP drug=saline order=o1
                chart o1 saline 09:00-
                """, """
                o1 saline 09:00-13:00; by pump: stop
                """);
    }

    @Test
    void pcd07tAChangeOfPatientEndsTheRunOfTheOneBefore() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 PATIENT whole=yes patient=P2
                09:50 STOP drug=cefazolin patient=P2
                chart o1 cefazolin 09:00-
                chart o2 cefazolin 09:35- patient=P2
                """, """
                o1 cefazolin 09:00-
                ? pump-differs o1: stop not charted; pump 09:30
                ? pump-patient-changed o1: 09:30
                o2 cefazolin 09:35-
                ? pump-differs o2: stop not charted; pump 09:50
                ? pump-patient-changed o2: 09:30
                """);
    }

    @Test
    void pcd07tAnEventForAnotherPatientEndsTheRunToo() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 START drug=cefazolin rate=100 patient=P2
                09:50 STOP drug=cefazolin patient=P2
                chart o1 cefazolin 09:00-
                chart o2 cefazolin 09:30- patient=P2
                """, """
                o1 cefazolin 09:00-
                ? pump-differs o1: stop not charted; pump 09:30
                ? pump-patient-changed o1: 09:30
                o2 cefazolin 09:30-09:50; by pump: stop
                """);
    }

    @Test
    void pcd08tTimesBeforeTheClockWasSetAreMoved() {
        tells("""
                08:00 START drug=cefazolin rate=100
                09:30 CLOCK whole=yes patient=none before=08:30 after=09:30
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                """);
    }

    @Test
    void pcd08tAClockThatWasSetBackIsToldByWhenMessagesWereSent() {
        tells("""
                10:00 START drug=cefazolin rate=100 sent=09:00
                09:20 CLOCK whole=yes patient=none before=10:20 after=09:20 sent=09:20
                10:05 STOP drug=cefazolin sent=10:05
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:05; by pump: stop
                """);
    }

    @Test
    void pcd08tAnUnknownDifferenceMakesTheRunUnsure() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 CLOCK whole=yes patient=none
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-
                ? pump-differs o1: stop not charted; pump 10:00
                ? pump-clock-changed o1
                """);
    }

    @Test
    void pcd09tLostContactEndsNothing() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 COMM whole=yes
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-
                """);
    }

    @Test
    void pcd09tAStartAfterLostContactIsNotTakenToGoOn() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 COMM whole=yes
                13:00 START drug=cefazolin rate=100
                13:30 COMP drug=cefazolin
                chart o1 cefazolin 09:00-
                chart o2 cefazolin 13:00-
                """, """
                o1 cefazolin 09:00-
                o2 cefazolin 13:00-13:30; by pump: stop
                """);
    }

    @Test
    void pcd09tTheNextDoseDoesNotLengthenARunWhoseStopWasLost() {
        tells("""
                03:00 START drug=cefazolin rate=100
                09:00 START drug=cefazolin rate=100
                09:30 COMP drug=cefazolin
                chart o1 cefazolin 03:00-
                """, """
                o1 cefazolin 03:00-
                ? pump-only P1: 09:00 to 09:30
                """);
    }

    @Test
    void pcd10tTwoChannelsWithOneDrugAreToldApart() {
        tells("""
                09:00 START channel=1 drug=saline rate=100
                09:10 START channel=2 drug=saline rate=100
                10:00 STOP channel=1 drug=saline
                11:00 STOP channel=2 drug=saline
                chart o1 saline 09:00-
                chart o2 saline 09:10-
                """, """
                o1 saline 09:00-10:00; by pump: stop
                o2 saline 09:10-11:00; by pump: stop
                """);
    }

    @Test
    void pcd11tACounterThatWasClearedGoesOnBeingAdded() {
        tells("""
                09:00 START drug=saline rate=100 total=900
                10:00 STOP status=transitioning total=1000
                10:00 START drug=saline rate=200 total=0
                11:00 STOP drug=saline total=200
                chart o1 saline 09:00-
                """, """
                o1 saline 09:00-11:00; by pump: stop
                """);
    }

    @Test
    void pcd12tVolumeAndClockThatDifferAreToldWithBothNumbers() {
        tells("""
                09:00 START drug=saline rate=100
                11:00 COMP drug=saline delivered=150
                chart o1 saline 09:00-
                """, """
                o1 saline 09:00-11:00; by pump: stop
                ? pump-differs o1: 150 mL, which is 90 min at its rate; 120 min by the clock
                """);
    }

    @Test
    void pcd13tWhatNobodyChartedIsAskedAbout() {
        tells("""
                09:00 START drug=cefazolin rate=100
                10:00 STOP drug=cefazolin
                """, """
                ? pump-only P1: 09:00 to 10:00
                """);
    }

    @Test
    void pcd13tASiteMayCodeThePumpAlone() {
        assertThat(PumpStory.told("""
                        09:00 START drug=cefazolin rate=100 order=o7
                        10:00 STOP drug=cefazolin order=o7
                        """, PumpStory.map().with(FeedSetting.PUMP_ALONE, "code")))
                .isEqualTo("""
                        o7 cefazolin 09:00-10:00; by pump: start, stop
                        """);
    }
}
