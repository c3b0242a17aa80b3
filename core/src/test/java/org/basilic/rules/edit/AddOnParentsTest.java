package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddOnParentsTest {

    @Test
    void anAddOnWithoutAnyCodeThatItMayFollowIsAnErrorAndStaysOnTheClaim() {
        Coded coded = office(
                        push("a", "ketorolac", "08:00"),
                        bag("b", "vancomycin", "09:00..10:00"),
                        bag("c", "cefepime", "09:05..09:55"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).contains("96368");
        assertThat(coded.findings("AOC-R1")).containsExactly("error c");
    }

    @ParameterizedTest
    @CsvSource({"12:00+60", "12:00+91"})
    void withOneItIsNoFinding(String times) {
        Coded coded = facility(bag("a", "vancomycin", times), bag("b", "cefepime", "12:05..12:55"))
                .coded();

        assertThat(coded.bill()).contains("96368");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void hoursOfAFollowingAntineoplasticFollowItsOwnFirstHour() {
        assertThat(facility(chemo("a", "paclitaxel", "09:00+100"), chemo("b", "carboplatin", "12:00+95"))
                        .coded()
                        .found())
                .isEmpty();
    }
}
