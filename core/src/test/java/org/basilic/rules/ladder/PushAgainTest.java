package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushAgainTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00          | 09:30 | 96374
                    09:00          | 09:31 | 96374 96376
                    09:00..09:05   | 09:35 | 96374
                    09:00..09:05   | 09:36 | 96374 96376
                    09:00..09:00:30 | 09:31 | 96374
                    """)
    void aRepeatNeedsThirtyOneMinutesFromTheEndWhereOneIsCharted(String first, String second, String bill) {
        assertThat(facility(push("a", "morphine", first), push("b", "morphine", second))
                        .bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    31            | 10:40 | 96374 96376
                    from-any-push | 10:40 | 96374
                    from-any-push | 10:51 | 96374 96376
                    pushes-only   | 10:40 | 96374 96376
                    """)
    void theGapRunsFromTheLastReportedPushOrFromAny(String value, String third, String bill) {
        assertThat(facility(
                                push("a", "morphine", "10:00"),
                                push("b", "morphine", "10:20"),
                                push("c", "morphine", third))
                        .with(Switch.PUSH_SAME_DRUG_GAP, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void thePublishedExampleComesOut() {
        Coded coded = facility(
                        push("a", "morphine", "10:00"),
                        push("b", "morphine", "10:20"),
                        push("c", "ondansetron", "10:05"),
                        push("d", "morphine", "10:55"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374 96375 96376");
        assertThat(coded.left("b")).containsExactly(new PushAgain.TooClose("morphine", 20, 31));
        assertThat(coded.because("96376")).contains(new PushAgain.FarEnough("morphine", 55, 31));
    }

    @Test
    void everyRepeatThatIsFarEnoughIsReported() {
        assertThat(facility(
                                push("a", "morphine", "09:00"),
                                push("b", "morphine", "09:31"),
                                push("c", "morphine", "10:02"))
                        .bill())
                .isEqualTo("96374 96376x2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    31            | 10:30 | 96365
                    31            | 10:31 | 96365 96376
                    from-any-push | 10:30 | 96365
                    pushes-only   | 10:01 | 96365 96376
                    pushes-only   | 09:30 | 96365
                    31            | 09:30 | 96365
                    31            | 08:30 | 96365
                    31            | 08:29 | 96365 96376
                    pushes-only   | 08:50 | 96365 96376
                    """)
    void aDrugThatIsAlsoInfusedMakesItsPushARepeatBeforeDuringOrAfter(String value, String push, String bill) {
        assertThat(facility(bag("a", "furosemide", "09:00..10:00"), push("b", "furosemide", push))
                        .with(Switch.PUSH_SAME_DRUG_GAP, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aPushBeforeTheInfusionIsMeasuredFromItsEnd() {
        assertThat(facility(bag("a", "furosemide", "09:00..10:00"), push("b", "furosemide", "08:20..08:30"))
                        .bill())
                .isEqualTo("96365");
        assertThat(facility(bag("a", "furosemide", "09:00..10:00"), push("b", "furosemide", "08:20..08:29"))
                        .bill())
                .isEqualTo("96365 96376");
    }

    @Test
    void aPushDuringTheInfusionSaysSo() {
        assertThat(facility(bag("a", "furosemide", "09:00..10:00"), push("b", "furosemide", "09:30"))
                        .coded()
                        .left("b"))
                .containsExactly(new PushAgain.DuringInfusion("furosemide"));
    }

    @Test
    void anOfficeReportsOnePushOfADrugAtAnyGap() {
        Coded coded = office(push("a", "morphine", "09:00"), push("b", "morphine", "12:00"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.left("b")).containsExactly(new PushAgain.InOffice("morphine"));
    }

    @Test
    void anOfficeReportsNoPushOfADrugThatIsAlsoInfused() {
        Coded coded = office(bag("a", "furosemide", "09:00..10:00"), push("b", "furosemide", "12:00"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.leftBy("b")).containsExactly("REP-03");
    }

    @Test
    void aFurtherPushOfAnAntineoplasticHasNoCodeAndIsAskedAfter() {
        Coded coded = facility(chemoPush("a", "doxorubicin", "09:00"), chemoPush("b", "doxorubicin", "12:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96409");
        assertThat(coded.left("b")).containsExactly(new PushAgain.NoChemotherapyCode("doxorubicin"));
        assertThat(coded.questions("REP-05")).hasSize(1);
    }

    @Test
    void aPushOfAnAntineoplasticThatWasAlsoInfusedIsAskedAfterToo() {
        Coded coded = facility(chemo("a", "cyclophosphamide", "09:00+60"), chemoPush("b", "cyclophosphamide", "12:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96413");
        assertThat(coded.questions("REP-05")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"964xx, 96409", "963xx, 96374"})
    void aBiologicPushedAgainHasNoCodeWhateverItsFamily(String value, String bill) {
        Coded coded = facility(
                        by(Route.IV_PUSH, "a", "benralizumab", DrugClass.COMPLEX_BIOLOGIC, "09:00"),
                        by(Route.IV_PUSH, "b", "benralizumab", DrugClass.COMPLEX_BIOLOGIC, "12:00"))
                .with(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("REP-05")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"09:30, 96365 96365-59 96375", "09:31, 96365 96365-59 96375 96376"})
    void whatIsTheSameDrugIsJudgedOverAllSitesTogether(String second, String bill) {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                push("b", "morphine", "09:00").at("left"),
                                bag("c", "cefepime", "09:00+50").at("right"),
                                push("d", "morphine", second).at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void onlyAPushThatIsItsSitesInitialIsExempt() {
        assertThat(facility(
                                push("a", "morphine", "09:00").at("left"),
                                push("b", "morphine", "09:10").at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96374 96374-59");
    }

    @Test
    void aSyringeWithANewDrugIsANewDrug() {
        assertThat(facility(
                                push("a", "morphine", "09:00"),
                                push("b", "morphine", "09:10").mixedIn("m"),
                                push("c", "ondansetron", "09:10").mixedIn("m"))
                        .bill())
                .isEqualTo("96374 96375");
    }

    @Test
    void aSyringeAllOfWhoseDrugsWereInAnotherIsARepeat() {
        assertThat(facility(
                                push("a", "morphine", "09:00").mixedIn("m"),
                                push("b", "ondansetron", "09:00").mixedIn("m"),
                                push("c", "morphine", "09:10"))
                        .bill())
                .isEqualTo("96374");
    }

    @Test
    void aPushBeforeTheLongerOneThatIsInitialIsTheRepeat() {
        assertThat(facility(push("a", "morphine", "09:00..09:03"), push("b", "morphine", "10:00..10:08"))
                        .bill())
                .isEqualTo("96374 96376");
    }

    @Test
    void repeatsWhoseTimesDoNotTellAreAskedAfter() {
        Coded coded = facility(push("a", "morphine", "09:00"), push("b", "morphine", ""))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.left("b")).containsExactly(new PushAgain.TimeNotCharted("morphine"));
        assertThat(coded.questions("REP-02")).containsExactly("At what times was each dose of morphine given?");
    }

    @Test
    void aShortBagOfTheSameDrugIsAPushAgain() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"), bag("b", "vancomycin", "12:00+15"))
                        .bill())
                .isEqualTo("96365 96376");
    }
}
