package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHydrationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    allow  | 96360 96361x2 96375
                    refuse | 96361x3 96374
                    """)
    void whenDehydrationIsTheReasonHydrationStaysInitialUnlessThePolicyRefuses(String value, String bill) {
        Coded coded = office(fluid("h", "09:00+180"), push("a", "ondansetron", "09:10"))
                .reason("h")
                .with(Switch.INITIAL_PROFESSIONAL_HYDRATION_WITH_PUSH, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.found()).hasSize(1);
    }

    @Test
    void thatItIsAllowedIsAFinding() {
        assertThat(office(fluid("h", "09:00+60"), push("a", "ondansetron", "09:10"))
                        .reason("h")
                        .coded()
                        .found())
                .containsExactly(new OfficeHydration.Allowed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    allow  | 96360 96361 96366 96367 96368
                    refuse | 96361x2 96365 96366 96368
                    """)
    void infusionsMayFollowHydrationToo(String value, String bill) {
        assertThat(office(fluid("h", "08:00+120"), bag("a", "vancomycin", "10:00+91"), bag("b", "cefepime", "10:00+80"))
                        .reason("h")
                        .with(Switch.INITIAL_PROFESSIONAL_HYDRATION_WITH_PUSH, value)
                        .bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @CsvSource({"09:00+90, 96365", "09:00+91, 96360 96367"})
    void hydrationIsInitialOnlyWithThirtyOneMinutesOfItsOwn(String fluid, String bill) {
        assertThat(office(fluid("h", fluid), bag("a", "vancomycin", "09:00+60"))
                        .reason("h")
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void hydrationAloneIsNoFinding() {
        assertThat(office(fluid("h", "09:00+60")).reason("h").coded().found()).isEmpty();
    }

    @Test
    void aHospitalNeverLetsHydrationStayInitialBesideADrug() {
        assertThat(facility(fluid("h", "09:00+180"), push("a", "ondansetron", "09:10"))
                        .reason("h")
                        .bill())
                .isEqualTo("96361x3 96374");
    }
}
