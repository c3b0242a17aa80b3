package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Q0224 | 2024-03-21 | 96365 96366
                    Q0224 | 2024-03-22 | M0224
                    Q0235 | 2025-09-30 | 96413 96415
                    Q0235 | 2025-10-01 | M0235
                    Q0234 | 2026-06-30 | 96413 96415
                    Q0234 | 2026-07-01 | M0231
                    Q0238 | 2026-03-31 | 96413 96415
                    Q0238 | 2026-04-01 | M0233
                    Q0249 | 2023-01-01 | M0249
                    """)
    void aProductTakesItsOwnCodeFromItsFirstDayOn(String hcpcs, String day, String bill) {
        assertThat(facility(by(Route.IV_INFUSION, "a", null, null, "09:00+120").hcpcs(hcpcs))
                        .on(day)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void aFurtherDoseTakesTheFurtherCode() {
        assertThat(facility(
                                by(Route.IV_INFUSION, "a", null, null, "09:00+60")
                                        .hcpcs("Q0249"),
                                by(Route.IV_INFUSION, "b", null, null, "18:00+60")
                                        .hcpcs("Q0249"))
                        .bill())
                .isEqualTo("M0249 M0250");
    }

    @Test
    void itStandsOutsideTheLadder() {
        Coded coded = facility(
                        by(Route.IV_INFUSION, "a", null, null, "09:00+60").hcpcs("Q0224"),
                        bag("b", "cefepime", "10:30+30"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 M0224");
        assertThat(coded.because("M0224")).containsExactly(new ProductCode.Own("Q0224"));
    }

    @Test
    void itsMinutesAreStillADrugsMinutes() {
        assertThat(facility(by(Route.IV_INFUSION, "a", null, null, "09:00+60").hcpcs("Q0224"), fluid("h", "09:00+60"))
                        .bill())
                .isEqualTo("M0224");
    }
}
