package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;

import org.basilic.given.Chart;
import org.basilic.given.Given;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MidnightResetTest {

    private static Chart stay() {
        return facility(
                push("a", "cefazolin", "22:00"),
                push("b", "cefazolin", "+1/06:00"),
                bag("c", "vancomycin", "+1/08:00+70"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    off | 2:96375 3:96365 3:96376
                    on  | 2:96374 3:96365 3:96375
                    """)
    void midnightStartsNothingAnewUnlessThePolicySaysSo(String value, String bill) {
        assertThat(stay().with(Switch.MIDNIGHT_RESET, value).coded().billByDay())
                .isEqualTo(bill);
    }

    @Test
    void theNewInitialCarriesNoModifier() {
        assertThat(facility(bag("a", "vancomycin", "20:00+60"), bag("b", "vancomycin", "+1/08:00+60"))
                        .with(Switch.MIDNIGHT_RESET, "on")
                        .coded()
                        .billByDay())
                .isEqualTo("2:96365 3:96365");
    }

    @Test
    void aServiceThroughMidnightBelongsToTheDayItBegan() {
        assertThat(facility(bag("a", "vancomycin", "23:00+91"), bag("b", "cefepime", "+1/08:00+60"))
                        .with(Switch.MIDNIGHT_RESET, "on")
                        .with(Switch.MIDNIGHT_LINE_DATE, "start")
                        .coded()
                        .billByDay())
                .isEqualTo("2:96365 2:96366 3:96365");
    }

    /** The minutes that days share once doubled with every day, and a month of them filled any memory. */
    @Test
    void aStayOfManyDaysIsCodedToo() {
        Given[] days = new Given[30];
        for (int day = 0; day < days.length; day++) {
            days[day] = bag("d" + day, "vancomycin", "+" + day + "/08:00+60");
        }

        String bill = facility(days).with(Switch.MIDNIGHT_RESET, "on").coded().billByDay();
        assertThat(bill.split(" ", -1)).hasSize(30).allMatch(line -> line.endsWith(":96365"));
    }
}
