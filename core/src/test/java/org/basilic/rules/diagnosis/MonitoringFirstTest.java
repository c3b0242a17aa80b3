package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Chart;
import org.basilic.rules.diagnosis.MonitoringFirst.ListedFirst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringFirstTest {

    @ParameterizedTest
    @ValueSource(strings = {"Z51.81", "z5181"})
    void monitoringListedFirstIsAWarningThatAsksWhereAnythingWasGiven(String charted) {
        for (Chart given : new Chart[] {
            facility(bag("a", "vancomycin", "09:00+60")),
            facility(push("a", "ketorolac", "09:00")),
            office(shot("a", "ketorolac"))
        }) {
            Diagnosed diagnosed = Diagnosed.with(given, charted, "A41.9");

            assertThat(diagnosed.found(MonitoringFirst.CARD)).containsExactly(new ListedFirst("Z51.81"));
            assertThat(diagnosed.findings(MonitoringFirst.CARD)).containsExactly("warning");
            assertThat(diagnosed.questions(MonitoringFirst.CARD)).hasSize(1);
        }
    }

    @Test
    void behindAConditionItMayStand() {
        Diagnosed diagnosed = Diagnosed.with(facility(bag("a", "vancomycin", "09:00+60")), "A41.9", "Z51.81", "Z79.2");

        assertThat(diagnosed.found()).isEmpty();
        assertThat(diagnosed.pointers()).isEqualTo("96365 1");
    }

    @Test
    void anEncounterThatOnlyMonitorsMayListItFirst() {
        assertThat(Diagnosed.with(office().service("80202"), "Z51.81", "Z79.899")
                        .found())
                .isEmpty();
    }

    @Test
    void longTermUseAloneIsNoMonitoring() {
        assertThat(Diagnosed.with(facility(bag("a", "vancomycin", "09:00+60")), "Z79.2", "A41.9")
                        .found(MonitoringFirst.CARD))
                .isEmpty();
    }
}
