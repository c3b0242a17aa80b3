package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;

class SameMinuteTest {

    @Test
    void twoDrugsPushedInOneMinuteAreTwoPushesWithAQuestion() {
        Coded coded = facility(push("a", "ondansetron", "09:00"), push("b", "ketorolac", "09:00"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374 96375");
        assertThat(coded.findings("SEQ-04")).containsExactly("warning a b");
        assertThat(coded.questions("SEQ-04")).hasSize(1);
    }

    @Test
    void secondsOfOneMinuteDoNotTellThemApart() {
        assertThat(facility(push("a", "ondansetron", "09:00:05"), push("b", "ketorolac", "09:00:50"))
                        .coded()
                        .questions("SEQ-04"))
                .hasSize(1);
    }

    @Test
    void anotherMinuteIsNoQuestion() {
        assertThat(facility(push("a", "ondansetron", "09:00"), push("b", "ketorolac", "09:01"))
                        .coded()
                        .found())
                .isEmpty();
    }

    @Test
    void oneSyringeIsNoQuestion() {
        assertThat(facility(
                                push("a", "ondansetron", "09:00").mixedIn("m"),
                                push("b", "ketorolac", "09:00").mixedIn("m"))
                        .coded()
                        .found())
                .isEmpty();
    }

    @Test
    void anInfusionThatStartsInThatMinuteIsNoQuestion() {
        assertThat(facility(push("a", "ondansetron", "09:00"), bag("b", "cefepime", "09:00+60"))
                        .coded()
                        .found())
                .isEmpty();
    }
}
