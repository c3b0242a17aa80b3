package org.basilic.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;

class CountedOnceTest {

    @Test
    void minutesOfOverlappingBagsOfOneDrugAreCountedOnce() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..10:00"), bag("b", "vancomycin", "09:30..10:31"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366");
        assertThat(coded.minutes("a")).isEqualTo("60 billed 96365");
        assertThat(coded.minutes("b")).isEqualTo("30 overlapped 96365, 31 billed 96366");
        assertThat(coded.stretches("b").get(0).because()).isEqualTo(new CountedOnce.AlreadyCounted());
    }

    @Test
    void minutesOfFluidsThatRunTogetherAreCountedOnce() {
        Coded coded =
                facility(fluid("h", "09:00..10:00"), fluid("k", "09:00..10:30")).coded();

        assertThat(coded.minutes("h")).isEqualTo("60 overlapped 96360");
        assertThat(coded.minutes("k")).isEqualTo("60 billed 96360, 30 within-unit 96360");
    }

    @Test
    void touchingBagsHaveNothingInCommon() {
        Coded coded = facility(bag("a", "vancomycin", "09:00..09:50"), bag("b", "vancomycin", "09:50..10:31"))
                .coded();

        assertThat(coded.minutes("a")).isEqualTo("50 billed 96365");
        assertThat(coded.minutes("b")).isEqualTo("10 billed 96365, 31 billed 96366");
    }
}
