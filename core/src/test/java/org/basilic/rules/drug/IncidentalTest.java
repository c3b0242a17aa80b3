package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentalTest {

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"KEEP_VEIN_OPEN", "FLUSH", "DILUENT", "LINE_PATENCY"})
    void fluidThatServesAnotherServiceHasNoCode(Purpose purpose) {
        Coded coded = facility(fluid("h", "09:00+120").purpose(purpose), bag("a", "cefepime", "09:00+60"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.left("h")).containsExactly(new Incidental.Serves(purpose));
        assertThat(coded.minutes("h")).isEqualTo("120 incidental");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void itTakesNoMinutesFromHydration() {
        assertThat(facility(fluid("k", "09:00+120").purpose(Purpose.KEEP_VEIN_OPEN), fluid("h", "09:00+91"))
                        .bill())
                .isEqualTo("96360 96361");
    }

    @Test
    void heparinForTheLineIsNoPush() {
        assertThat(facility(push("a", "heparin", "09:00").purpose(Purpose.LINE_PATENCY))
                        .bill())
                .isEmpty();
    }

    @Test
    void theSamePushForTreatmentIsOne() {
        assertThat(facility(push("a", "heparin", "09:00")).bill()).isEqualTo("96374");
    }
}
