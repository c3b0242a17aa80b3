package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    16  | 0
                    60  | 0
                    90  | 0
                    91  | 1
                    150 | 1
                    151 | 2
                    210 | 2
                    211 | 3
                    271 | 4
                    480 | 7
                    481 | 7
                    511 | 8
                    """)
    void eachFurtherUnitNeedsThirtyOneMinutesPastTheHour(int minutes, int units) {
        String times = "08:00+" + minutes;

        assertThat(facility(bag("a", "vancomycin", times)).bill()).isEqualTo("96365" + extra("96366", units));
        assertThat(facility(chemo("a", "paclitaxel", times)).bill()).isEqualTo("96413" + extra("96415", units));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    90  | 0
                    91  | 1
                    150 | 1
                    151 | 2
                    """)
    void aFollowingDrugHasAnHourCountOfItsOwn(int minutes, int units) {
        assertThat(facility(bag("a", "vancomycin", "06:00+180"), bag("b", "cefepime", "12:00+" + minutes))
                        .bill())
                .isEqualTo("96365 96366x" + (2 + units) + " 96367");
        assertThat(facility(chemo("a", "paclitaxel", "06:00+180"), chemo("b", "carboplatin", "12:00+" + minutes))
                        .bill())
                .isEqualTo("96413 96415x" + (2 + units) + " 96417");
    }

    @Test
    void minutesOfTwoDrugsNeverAddUpToAnHour() {
        assertThat(facility(bag("a", "vancomycin", "09:00+70"), bag("b", "cefepime", "11:00+60"))
                        .bill())
                .isEqualTo("96365 96367");
    }

    @Test
    void oneMinuteShortSaysSo() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+90")).coded();

        assertThat(coded.unused("96366")).containsExactly(new ExtraHours.ShortOf(90, 91));
        assertThat(coded.left("a")).containsExactly(new ExtraHours.ShortOf(90, 91));
    }

    @Test
    void theLineCarriesTheNumbersThatItRestsOn() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+91")).coded();

        assertThat(coded.because("96365")).contains(new ExtraHours.Hours(91, 1, 151));
        assertThat(coded.because("96366")).contains(new ExtraHours.Hours(91, 1, 151));
        assertThat(coded.line("96366").units()).isEqualTo(1);
        assertThat(coded.unused("96366")).containsExactly(new ExtraHours.ShortOf(91, 151));
    }

    @Test
    void theLinesOfOneInfusionShareItsMinutes() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+100")).coded();

        assertThat(coded.line("96365").minutes()).isEqualTo(60);
        assertThat(coded.line("96366").minutes()).isEqualTo(40);
    }

    private static String extra(String code, int units) {
        return units == 0 ? "" : units == 1 ? " " + code : " " + code + "x" + units;
    }
}
