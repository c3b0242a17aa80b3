package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushOrInfusionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00+1           | 96374 | 96409
                    09:00+14          | 96374 | 96409
                    09:00+15          | 96374 | 96409
                    09:00..09:15:59   | 96374 | 96409
                    09:00+16          | 96365 | 96413
                    09:00+90          | 96365 | 96413
                    """)
    void fifteenMinutesAreAPushAndSixteenAnInfusionWhateverTheBagIsCalled(
            String times, String therapeutic, String chemotherapy) {
        assertThat(facility(bag("a", "cefepime", times)).bill()).isEqualTo(therapeutic);
        assertThat(office(bag("a", "cefepime", times)).bill()).isEqualTo(therapeutic);
        assertThat(facility(chemo("a", "carboplatin", times)).bill()).isEqualTo(chemotherapy);
        assertThat(office(chemo("a", "carboplatin", times)).bill()).isEqualTo(chemotherapy);
    }

    @Test
    void aShortBagSaysThatItsMinutesMadeItAPush() {
        Coded coded = facility(bag("a", "zoledronic acid", "09:00+15")).coded();

        assertThat(coded.because("96374")).contains(new PushOrInfusion.ShortRun(15, 15));
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void aChartedPushNeedsNoSuchReason() {
        assertThat(facility(push("a", "ondansetron", "09:00+15")).coded().rules("96374"))
                .doesNotContain("T-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15 |       | push       | 96374 | 0
                    16 |       | push       | 96374 | 1
                    45 |       | push       | 96374 | 1
                    16 | true  | push       | 96374 | 0
                    45 | true  | push       | 96374 | 0
                    15 | false | push       | 96374 | 0
                    16 | false | push       | 96365 | 0
                    15 |       | by-minutes | 96374 | 0
                    16 |       | by-minutes | 96365 | 0
                    45 | true  | by-minutes | 96365 | 0
                    """)
    void aChartedPushOfSixteenMinutesStaysOneUnlessNobodyStayedOrThePolicyGoesByMinutes(
            int minutes, @Nullable Boolean attended, String value, String bill, int questions) {
        Given given = push("a", "phenytoin", "09:00+" + minutes);
        if (attended != null) {
            given.attended(attended);
        }
        Coded coded = facility(given).with(Switch.PUSH_LONG_ATTENDED, value).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("T-02")).hasSize(questions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    push       | 96374
                    by-minutes | 96365
                    """)
    void aBagThatAClinicianInjectedIsAPushUnlessThePolicyGoesByMinutes(String value, String bill) {
        assertThat(facility(bag("a", "cefepime", "09:00+45").attended(true))
                        .with(Switch.PUSH_LONG_ATTENDED, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void anAttendedBagWithoutAStopIsAPushAndNoStopIsMissed() {
        Coded coded = facility(bag("a", "cefepime", "09:00").attended(true)).coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void startAndStopInOneMinuteAreAPushAndAreAskedAfter() {
        Coded coded = facility(bag("a", "cefepime", "09:00..09:00")).coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.found()).contains(new PushOrInfusion.NoTime());
        assertThat(coded.findings("T-02")).containsExactly("warning a");
    }

    @Test
    void theLongPushIsAskedAfterByTheMinutesThatItRan() {
        Coded coded = facility(chemoPush("a", "doxorubicin", "09:00+20")).coded();

        assertThat(coded.bill()).isEqualTo("96409");
        assertThat(coded.found()).containsExactly(new PushOrInfusion.LongPush(20));
    }
}
