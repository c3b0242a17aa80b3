package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.named;

import org.basilic.given.Coded;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnlistedDrugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | J3490 | 500 mg
                    PROFESSIONAL | J3490 | 5 mL
                    FACILITY     | J3590 | 1 mg
                    PROFESSIONAL | J9999 | 120 mg
                    FACILITY     | C9399 | 12 [iU]
                    """)
    void itIsOneUnitWithAQuestionForTheNarrative(Setting setting, String code, String dose) {
        Coded coded = at(setting, named("a", "new drug").hcpcs(code).dose(dose)).coded();

        assertThat(coded.drugs()).isEqualTo(code);
        assertThat(coded.becauseOfDrug(code)).containsExactly(new UnlistedDrug.OneUnit(code));
        assertThat(coded.drugFindings()).containsExactly(new UnlistedDrug.Narrative(code, "new drug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 mg", "20 mg", "19.5 mg"})
    void itTakesNeitherWasteModifier(String wasted) {
        assertThat(office(named("a", "new drug")
                                .hcpcs("J3490")
                                .dose("80 mg")
                                .opened("1 x 100 mg single-dose")
                                .wasted(wasted))
                        .coded()
                        .drugs())
                .isEqualTo("J3490");
    }

    @Test
    void boughtAtADiscountItIsMarkedAllTheSame() {
        assertThat(office(named("a", "new drug").hcpcs("J3490").dose("80 mg").discounted(true))
                        .coded()
                        .drugs())
                .isEqualTo("J3490-TB");
    }

    @Test
    void oneDrugCountsOnceADay() {
        Coded coded = facility(
                        named("a", "new drug").hcpcs("J3490").dose("80 mg"),
                        named("b", "New Drug").hcpcs("J3490").dose("80 mg").ran("12:00+60"),
                        named("c", "new drug").hcpcs("J3490").dose("80 mg").ran("+1/08:00+60"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J3490 2026-03-03:J3490");
    }

    @Test
    void twoDrugsAreTwoLines() {
        Coded coded = facility(
                        named("a", "new drug").hcpcs("J3490").dose("80 mg"),
                        named("b", "other drug").hcpcs("J3490").dose("80 mg").ran("12:00+60"))
                .coded();

        assertThat(coded.result().lines().stream()
                        .filter(line -> line.code().equals("J3490"))
                        .map(line -> line.units() + " " + line.administrations()))
                .containsExactly("1 [a]", "1 [b]");
    }

    @Test
    void aCodeOfItsOwnIsCountedByTheDose() {
        assertThat(office(named("a", "infliximab").hcpcs("J1745").dose("80 mg"))
                        .payer("commercial")
                        .coded()
                        .rulesOfDrug("J1745"))
                .doesNotContain("DRUG-05")
                .contains("DRUG-01");
    }
}
