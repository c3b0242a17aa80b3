package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaboratoryModifierTest {

    @Test
    void modifier91StaysOnTheLaboratoryLine() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .service("80202", "91")
                .coded();

        assertThat(coded.bill()).isEqualTo("80202-91 96365");
        assertThat(coded.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"96372", "96375", "96415"})
    void onAnAdministrationCodeItIsRefusedWithAnError(String code) {
        Coded coded =
                facility(bag("a", "vancomycin", "09:00+60")).service(code, "91").coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.unused(code)).containsExactly(new LaboratoryModifier.Refused(code));
        assertThat(coded.findings("MOD-91")).containsExactly("error");
    }
}
