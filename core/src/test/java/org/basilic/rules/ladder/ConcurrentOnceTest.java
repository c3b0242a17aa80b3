package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;

import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;

class ConcurrentOnceTest {

    @Test
    void theConcurrentCodeIsReportedOnceADay() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00..12:00"),
                        bag("b", "cefepime", "09:10..10:00"),
                        bag("c", "cefazolin", "10:10..11:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366x2 96368");
        assertThat(coded.line("96368").administrations()).containsExactly("b");
        assertThat(coded.left("c")).containsExactly(new ConcurrentOnce.AlreadyReported(Chart.DAY));
    }

    @Test
    void onceADayIsOverAllSites() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00").at("left"),
                                bag("b", "cefepime", "09:10..10:00").at("left"),
                                bag("c", "cefazolin", "09:00..11:00").at("right"),
                                bag("d", "famotidine", "09:10..10:00").at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96365 96365-59 96366x2 96366-59 96368");
    }

    @Test
    void anotherDayHasItsOwn() {
        assertThat(facility(
                                bag("a", "vancomycin", "20:00..+1/20:00"),
                                bag("b", "cefepime", "21:00..22:00"),
                                bag("c", "cefazolin", "+1/09:00..+1/10:00"))
                        .with(Switch.MIDNIGHT_LINE_DATE, "start")
                        .coded()
                        .billByDay())
                .isEqualTo("2:96365 2:96366x23 2:96368 3:96368");
    }

    @Test
    void itIsNotTimed() {
        assertThat(facility(bag("a", "vancomycin", "09:00..15:00"), bag("b", "cefepime", "09:00..13:00"))
                        .bill())
                .isEqualTo("96365 96366x5 96368");
    }

    @Test
    void itIsForTheFirstInfusionOfADrugOnly() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00..12:00"),
                                bag("b", "cefepime", "08:00..08:30"),
                                bag("c", "cefepime", "10:00..10:40"))
                        .bill())
                .isEqualTo("96365 96366x2 96367");
    }

    @Test
    void withoutACodeThatItMayFollowItIsReportedWithAnError() {
        Coded coded = office(
                        push("a", "ketorolac", "08:00"),
                        bag("b", "vancomycin", "09:00..10:00"),
                        bag("c", "cefepime", "09:05..09:55"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96367 96368 96374");
        assertThat(coded.findings("AOC-R1")).containsExactly("error c");
    }
}
