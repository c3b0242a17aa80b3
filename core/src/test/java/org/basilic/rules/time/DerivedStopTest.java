package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedStopTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00   | 250  | 125   | 96365 96366
                    ..11:00 | 250  | 125   | 96365 96366
                    09:00   | 91   | 60    | 96365 96366
                    09:00   | 90.9 | 60    | 96365
                    09:00   | 16   | 60    | 96365
                    09:00   | 15.9 | 60    | 96374
                    """)
    void oneTimeWithVolumeAndRateGivesTheLengthRoundedDown(String times, String volume, String rate, String bill) {
        Coded coded = facility(bag("a", "vancomycin", times).volume(volume).rate(rate))
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.findings("DOC-02D")).containsExactly("warning a");
        assertThat(coded.questions("DOC-02")).isEmpty();
    }

    @Test
    void theFindingHasTheNumbers() {
        assertThat(facility(bag("a", "vancomycin", "09:00").volume("250").rate("125"))
                        .coded()
                        .found())
                .containsExactly(new DerivedStop.Computed(120, "250 mL", "125 mL/h"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.25 | L  | 125  | mL/h   | 96365 96366
                    250  | cc | 125  | cc/hr  | 96365 96366
                    120  | mL | 1    | mL/min | 96365 96366
                    250  | mg | 125  | mL/h   | 96374
                    250  | mL | 125  | mg/h   | 96374
                    250  | mL | 125  | mL     | 96374
                    250  | mL | 0    | mL/h   | 96374
                    """)
    void unitsThatAreNotOfVolumeAndFlowGiveNothing(
            String volume, String volumeUnit, String rate, String rateUnit, String bill) {
        assertThat(facility(bag("a", "vancomycin", "09:00")
                                .volume(volume, volumeUnit)
                                .rate(rate, rateUnit))
                        .bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    accept | push         | 96365 96366
                    accept | derive-only  | 96365 96366
                    accept | not-reported | ''
                    refuse | push         | 96374
                    refuse | derive-only  | ''
                    refuse | not-reported | ''
                    """)
    void bothSwitchesMustAllowTheComputing(String derived, String missing, String bill) {
        Coded coded = facility(bag("a", "vancomycin", "09:00").volume("250").rate("125"))
                .with(Switch.DERIVED_STOP, derived)
                .with(Switch.MISSING_STOP, missing)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("DOC-02").isEmpty()).isEqualTo("96365 96366".equals(bill));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    accept | true  | 96365 96366 | 0
                    refuse | true  | 96374       | 1
                    accept | false | 96374       | 1
                    refuse | false | 96374       | 1
                    """)
    void aStopThatTheRecordCallsDerivedNeedsRateAndVolumeAndTheSwitch(
            String value, boolean charted, String bill, int questions) {
        Given given = bag("a", "vancomycin", "09:00..10:40").evidence(TimeEvidence.DERIVED);
        if (charted) {
            given.volume("200").rate("120");
        }
        Coded coded = facility(given).with(Switch.DERIVED_STOP, value).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("DOC-02")).hasSize(questions);
        assertThat(coded.findings("DOC-02D")).hasSize(1 - questions);
    }

    @Test
    void anAssumedStopCountsAsMissing() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..10:40").evidence(TimeEvidence.ASSUMED))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.questions("DOC-02")).containsExactly("At what time did this infusion stop?");
    }

    @Test
    void anAssumedStopGivesWayToRateAndVolume() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..10:00")
                        .evidence(TimeEvidence.ASSUMED)
                        .volume("250")
                        .rate("125"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
    }

    @Test
    void fluidMayBeComputedToo() {
        Coded coded = facility(fluid("h", "09:00").volume("1000").rate("500")).coded();

        assertThat(coded.bill()).isEqualTo("96360 96361");
        assertThat(coded.foundBy()).containsExactly("DOC-02D");
    }

    @Test
    void withoutAnyTimeNothingIsComputed() {
        Coded coded =
                facility(bag("a", "vancomycin", "").volume("250").rate("125")).coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.foundBy()).containsExactly("DOC-02");
    }

    @Test
    void aPushNeedsNoLengthAndGetsNone() {
        Coded coded = facility(push("a", "vancomycin", "09:00").volume("250").rate("125"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374");
        assertThat(coded.found()).isEmpty();
    }
}
