package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.util.List;
import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The crosswalk here is invented and covers the first quarter of 2026. */
class ProductAndCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # day      | product     | code  | found
                    2026-03-02 | 57894003001 | J1745 | -
                    2026-03-02 | 57894003001 | Q5103 | error NDC-02
                    2026-01-01 | 57894003001 | Q5103 | error NDC-02
                    2026-03-31 | 57894003001 | Q5103 | error NDC-02
                    2025-12-31 | 57894003001 | Q5103 | -
                    2026-04-01 | 57894003001 | Q5103 | -
                    2026-03-02 | 57894016001 | J1745 | -
                    2026-03-02 | 57894016001 | Q5103 | -
                    2026-03-02 | 57894099901 | Q5103 | -
                    """)
    void aProductOfAnotherCodeIsPointedOutOnTheDaysOfTheCrosswalk(
            String day, String product, String code, String found) {
        Coded coded = office(drug("a", code).ndc(product).dose("100 mg").opened("1 x 100 mg single-dose"))
                .on(day)
                .importing(ProductNumbersTest.crosswalk("57894003001 J1745", "57894016001 J1745", "57894016001 Q5103"))
                .coded();

        assertThat(coded.drugs()).isEqualTo(code + "-JZx10");
        assertThat(coded.foundOfDrugs()).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void theContainersAreLookedAtToo() {
        Coded coded = office(drug("a", "Q5103")
                        .dose("200 mg")
                        .opened("1 x 100 mg single-dose, ndc 57894-030-01")
                        .opened("1 x 100 mg single-dose, ndc 57894-160-01"))
                .importing(ProductNumbersTest.crosswalk("57894003001 J1745", "57894016001 Q5103"))
                .coded();

        assertThat(coded.drugFindings())
                .containsExactly(new ProductAndCode.Mismatch("57894003001", "Q5103", List.of("J1745")));
    }

    @Test
    void withoutACrosswalkNothingIsKnown() {
        assertThat(office(drug("a", "Q5103").ndc("57894-030-01").dose("100 mg").opened("1 x 100 mg single-dose"))
                        .coded()
                        .drugFindings())
                .isEmpty();
    }
}
