package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ondansetron, J2405: from 2 to 24 mg at once; infliximab goes by weight, which no record here has. */
class UsualDoseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | J2405 | 1.999 mg   | J2405x2     | true
                    FACILITY     | J2405 | 2 mg       | J2405x2     | false
                    PROFESSIONAL | J2405 | 24 mg      | J2405x24    | false
                    PROFESSIONAL | J2405 | 24.001 mg  | J2405x25    | true
                    PROFESSIONAL | J2405 | 4000 mg    | J2405x4000  | true
                    FACILITY     | J1745 | 0.1 mg     | J1745       | false
                    FACILITY     | J1745 | 9000 mg    | J1745x900   | false
                    """)
    void aDoseOutsideWhatIsUsualOnlyWarns(Setting setting, String code, String dose, String drugs, boolean warns) {
        Coded coded =
                at(setting, drug("a", code).dose(dose)).payer("commercial").coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.blocked()).isFalse();
        assertThat(coded.foundOfDrugs().contains("warning DOSE-01")).isEqualTo(warns);
    }

    @Test
    void itSaysWhatIsUsual() {
        assertThat(office(drug("a", "J2405").dose("40 mg"))
                        .payer("commercial")
                        .coded()
                        .drugFindings()
                        .get(0)
                        .inWords())
                .isEqualTo("40 mg of J2405 is outside the usual 2 to 24 mg");
    }
}
