package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.chart.FeedSetting;
import org.junit.jupiter.api.Test;

/** What comes of runs that lie beside what was charted. */
class PumpBesideChartTest {

    private static void tells(String story, String encounter) {
        assertThat(PumpStory.told(story)).isEqualTo(encounter);
    }

    @Test
    void timesThatAgreeLeaveNothingToAsk() {
        tells("""
                09:03 START drug=cefazolin rate=100
                09:56 COMP drug=cefazolin
                chart o1 cefazolin 09:00-10:00
                """, """
                o1 cefazolin 09:00-10:00
                """);
    }

    @Test
    void fiveMinutesApartAgreeAndASecondMoreDoesNot() {
        tells("""
                09:05:00 START drug=cefazolin rate=100
                09:54:59 COMP drug=cefazolin
                chart o1 cefazolin 09:00-10:00
                """, """
                o1 cefazolin 09:00-10:00
                ? pump-differs o1: stop 10:00; pump 09:54:59
                """);
    }

    @Test
    void theOrderJoinsWhatTheNameOfTheDrugDoesNot() {
        tells("""
                09:00 START drug=Ancef rate=100 order=o1
                10:00 COMP order=o1
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                """);
    }

    @Test
    void anotherDrugAtTheSameTimeIsNotTheChartedOne() {
        tells("""
                09:00 START drug=heparin rate=20
                10:00 STOP drug=heparin
                chart o1 cefazolin 09:00-10:00
                """, """
                o1 cefazolin 09:00-10:00
                ? pump-only P1: 09:00 to 10:00
                """);
    }

    @Test
    void aPumpThatBeganLongAfterTheChartedStartTellsNoStop() {
        tells("""
                15:00 START drug=cefazolin rate=100
                16:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-
                ? pump-differs o1: start 09:00; pump 15:00
                ? pump-differs o1: stop not charted; pump 16:00
                """);
    }

    @Test
    void aPumpThatBeganBeforeTheChartedStartStillTellsTheStop() {
        tells("""
                08:50 START drug=cefazolin rate=100
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                ? pump-differs o1: start 09:00; pump 08:50
                """);
    }

    @Test
    void aFurtherDoseThatNobodyChartedDoesNotLengthenTheFirst() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:30 COMP drug=cefazolin
                17:00 START drug=cefazolin rate=100
                17:30 COMP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-09:30; by pump: stop
                ? pump-only P1: 17:00 to 17:30
                """);
    }

    @Test
    void aStopAndStartWithinAChartedRunAreAPauseToLookAt() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:20 STOP reason=stopped-by-clinician
                09:40 START drug=cefazolin rate=100
                10:00 STOP reason=stopped-by-clinician
                chart o1 cefazolin 09:00-10:00
                """, """
                o1 cefazolin 09:00-10:00 paused 09:20-09:40; by pump: pauses
                ? pump-differs o1: no pause charted; pump stopped 09:20 to 09:40
                """);
    }

    @Test
    void aPauseThatTheChartTellsToldByThePumpTooIsOnePause() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:19 STOP reason=alarming
                09:31 START drug=cefazolin rate=100
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-10:00 pause=09:20-09:30
                """, """
                o1 cefazolin 09:00-10:00 paused 09:20-09:30
                """);
    }

    @Test
    void aPumpThatRunsOnThroughTwoChartedBagsGivesItsStopToTheSecond() {
        tells("""
                09:00 START drug=saline rate=250 order=o1
                13:00 STOP drug=saline order=o1
                chart o1 saline 09:00-11:00
                chart o1 saline 11:02-
                """, """
                o1 saline 09:00-11:00
                o1.2 saline 11:02-13:00; by pump: stop
                """);
    }

    @Test
    void anAlarmThatNobodyDealtWithEndsTheRunAndIsAskedAbout() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:40 STOP reason=alarming
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-09:40; by pump: stop
                ? never-resumed o1: 09:40
                """);
    }

    @Test
    void aStopThatComesTwiceCountsOnceFromTheFirst() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:40 COMP drug=cefazolin
                09:50 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-09:40; by pump: stop
                """);
    }

    @Test
    void aStopOfWhatNobodyStartedIsLeftForAPerson() {
        tells("""
                09:40 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-
                ? stop-without-start P1
                """);
    }

    @Test
    void theStartOfAnotherDrugWithoutAStopLeavesTheFirstOpen() {
        tells("""
                09:00 START drug=cefazolin rate=100
                10:00 START drug=saline rate=125
                11:00 STOP drug=saline
                chart o1 cefazolin 09:00-
                chart o2 saline 10:00-
                """, """
                o1 cefazolin 09:00-
                o2 saline 10:00-11:00; by pump: stop
                """);
    }

    @Test
    void aRateOfZeroIsAPause() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:20 START drug=cefazolin rate=0
                09:30 START drug=cefazolin rate=100
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00 paused 09:20-09:30; by pump: stop, pauses
                ? pump-differs o1: no pause charted; pump stopped 09:20 to 09:30
                """);
    }

    @Test
    void aStopAndAStartInOneSecondAreAChange() {
        tells("""
                09:00 START drug=saline rate=100 status=delivering
                09:30 START drug=saline rate=150 status=delivering
                09:30 STOP drug=saline status=transitioning
                10:00 STOP drug=saline
                chart o1 saline 09:00-
                """, """
                o1 saline 09:00-10:00; by pump: stop
                """);
    }

    @Test
    void anEventThatNobodyKnowsIsShownAndHoldsNothingUp() {
        tells("""
                09:00 START drug=cefazolin rate=100
                09:10 MDC_EVT_PUMP_SOMETHING_NEW
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                ? pump-unclear P1: unmapped-action MDC_EVT_PUMP_SOMETHING_NEW
                """);
    }

    @Test
    void aRateThatCannotBeRightIsNoRate() {
        tells("""
                09:00 START drug=cefazolin rate=99999
                10:00 STOP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                ? pump-unclear o1: absurd-rate
                """);
    }

    @Test
    void aRunOverMidnightIsOneRun() {
        tells("""
                23:30 START drug=cefazolin rate=100
                2026-03-03T00:30 COMP drug=cefazolin
                chart o1 cefazolin 23:30-
                """, """
                o1 cefazolin 23:30-2026-03-03T00:30; by pump: stop
                """);
    }

    @Test
    void aPumpThatTellsItsOffsetIsReadByTheClocksOfTheSite() {
        tells("""
                2026-03-02T14:00+00:00 START drug=cefazolin rate=100
                2026-03-02T15:00+00:00 COMP drug=cefazolin
                chart o1 cefazolin 09:00-
                """, """
                o1 cefazolin 09:00-10:00; by pump: stop
                """);
    }

    @Test
    void aRunOfAPumpWhoseClockIsUnsureIsNotCodedAlone() {
        assertThat(PumpStory.told("""
                        09:00 START drug=cefazolin rate=100
                        09:30 CLOCK whole=yes patient=none
                        10:00 STOP drug=cefazolin
                        """, PumpStory.map().with(FeedSetting.PUMP_ALONE, "code")))
                .isEqualTo("""
                        ? pump-only P1: 09:00 to 10:00
                        ? pump-clock-changed P1
                        """);
    }

    @Test
    void everyEventHasAFate() {
        PumpStory.Taken taken = PumpStory.read("""
                09:00 START drug=cefazolin rate=100
                09:10 COMM whole=yes
                09:20 STOP drug=heparin
                10:00 STOP drug=cefazolin
                11:00 START drug=saline
                chart o1 cefazolin 09:00-
                """, PumpStory.map());
        assertThat(PumpStory.fates(taken.rows))
                .containsExactly("M1 given", "M2 meta", "M3 review", "M4 given", "M5 review");
    }
}
