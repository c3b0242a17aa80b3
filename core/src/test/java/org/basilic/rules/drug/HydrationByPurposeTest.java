package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HydrationByPurposeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HYDRATION        | HYDRATION | 96360
                    HYDRATION        | TREATMENT | 96360
                    HYDRATION        |           | 96360
                    THERAPEUTIC      | HYDRATION | 96360
                    THERAPEUTIC      | TREATMENT | 96365
                    THERAPEUTIC      |           | 96365
                    CHEMOTHERAPY     | HYDRATION | 96413
                    COMPLEX_BIOLOGIC | HYDRATION | 96413
                    """)
    void classAndPurposeTogetherTellHydrationByVein(DrugClass drugClass, @Nullable Purpose purpose, String bill) {
        Given given = by(Route.IV_INFUSION, "a", "potassium chloride", drugClass, "09:00+60");
        if (purpose != null) {
            given.purpose(purpose);
        }

        assertThat(facility(given).bill()).isEqualTo(bill);
    }

    @Test
    void aDrugGivenForHydrationSaysSo() {
        Coded coded = facility(bag("a", "potassium chloride", "09:00+60").purpose(Purpose.HYDRATION))
                .coded();

        assertThat(coded.because("96360")).contains(new HydrationByPurpose.Purposed("potassium chloride"));
    }

    @Test
    void plainFluidNeedsNoSuchReason() {
        assertThat(facility(fluid("h", "09:00+60")).coded().rules("96360")).doesNotContain("HYD-01");
    }

    @ParameterizedTest
    @CsvSource({"30, ''", "31, 96360"})
    void aDrugGivenForHydrationMeetsTheFloorOfHydration(int minutes, String bill) {
        assertThat(facility(bag("a", "potassium chloride", "09:00+" + minutes).purpose(Purpose.HYDRATION))
                        .bill())
                .isEqualTo(bill);
    }
}
