package org.basilic.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;

import org.basilic.given.Coded;
import org.basilic.model.OpenPointKind;
import org.junit.jupiter.api.Test;

class WorthKnowingTest {

    @Test
    void aLateEntryLeavesTheVisitAsItIs() {
        Coded plain = facility(bag("a", "vancomycin", "09:00+60")).coded();
        Coded late = facility(bag("a", "vancomycin", "09:00+60"))
                .open(OpenPointKind.LATE_ENTRY, "o1", "a")
                .coded();

        assertThat(late.result().status()).isEqualTo(plain.result().status());
        assertThat(late.bill()).isEqualTo(plain.bill());
        assertThat(late.found())
                .containsExactly(
                        new WorthKnowing.Noted(OpenPointKind.LATE_ENTRY, new Entries("o1", "mar", "row 1", null, 1)));
    }

    @Test
    void aRecordThatLeavesNothingOpenSaysNothing() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).coded().foundBy())
                .doesNotContain("REC-03");
    }
}
