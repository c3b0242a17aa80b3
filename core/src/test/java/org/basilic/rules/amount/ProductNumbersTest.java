package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.drug;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.given.Coded;
import org.basilic.model.Route;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.DateRange;
import org.basilic.reference.Imported;
import org.basilic.reference.NdcProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product numbers are invented, save in form. */
class ProductNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    57894003001   | 57894003001
                    57894-0030-01 | 57894003001
                    57894-030-01  | 57894003001
                    57894-0030-1  | 57894003001
                    0002-7140-01  | 00002714001
                    57894*03001   | 57894003001
                    57894-*030-01 | 57894003001
                    """)
    void tenOrElevenDigitsInAnyHyphenationStandOnTheLineAsEleven(String charted, String eleven) {
        Coded coded = office(drug("a", "J1745").ndc(charted).dose("100 mg").opened("1 x 100 mg single-dose"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J1745-JZ/" + eleven + "x10");
        assertThat(coded.drugFindings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "578940030",
                "57894-030-0",
                "57894-030-001",
                "5789A-0030-01",
                "infliximab",
                "578940030011",
                "5789-003-01",
                "57894--030-01"
            })
    void anotherFormTellsNothingAndIsAskedAbout(String charted) {
        Coded coded = office(drug("a", "J1745").ndc(charted).dose("100 mg").opened("1 x 100 mg single-dose"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J1745-JZx10");
        assertThat(coded.drugFindings()).containsExactly(new ProductNumbers.Malformed(charted, "J1745"));
    }

    @Test
    void tenDigitsWithoutHyphensMayBeSeveralNumbers() {
        Coded coded = office(drug("a", "J1745").ndc("5789403001").dose("100 mg").opened("1 x 100 mg single-dose"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J1745-JZx10");
        assertThat(coded.drugFindings()).containsExactly(new ProductNumbers.Ambiguous("5789403001", "J1745"));
    }

    @Test
    void theCrosswalkTellsWhichOfThemIsSold() {
        Coded coded = office(drug("a", "J1745").ndc("5789403001").dose("100 mg").opened("1 x 100 mg single-dose"))
                .importing(crosswalk("57894003001 J1745"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J1745-JZ/57894003001x10");
        assertThat(coded.drugFindings()).isEmpty();
    }

    @Test
    void whereItSellsTwoOfThemNobodyKnows() {
        assertThat(office(drug("a", "J1745").ndc("5789403001").dose("100 mg").opened("1 x 100 mg single-dose"))
                        .importing(crosswalk("57894003001 J1745", "05789403001 J1745"))
                        .coded()
                        .drugFindings())
                .containsExactly(new ProductNumbers.Ambiguous("5789403001", "J1745"));
    }

    @Test
    void aProductMayTellTheCode() {
        Coded coded = office(by(Route.IV_INFUSION, "a", null, null, "09:00+60")
                        .ndc("57894-030-01")
                        .dose("100 mg")
                        .opened("1 x 100 mg single-dose"))
                .importing(crosswalk("57894003001 J1745"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J1745-JZ/57894003001x10");
        assertThat(coded.rulesOfDrug("J1745")).contains("NDC-01");
        assertThat(coded.drugFindings()).isEmpty();
    }

    @Test
    void aProductOfTwoCodesLeavesTheCodeOpen() {
        Coded coded = office(by(Route.IV_INFUSION, "a", "product", null, "09:00+60")
                        .ndc("57894-030-01")
                        .dose("100 mg"))
                .importing(crosswalk("57894003001 J1745", "57894003001 Q5103"))
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.foundOfDrugs()).containsExactly("warning DRUG-02");
        assertThat(coded.leftDrug("a"))
                .containsExactly(new DrugNotTold.Candidates("product", List.of("J1745", "Q5103")));
    }

    @Test
    void containersOfTwoProductsThatWereUsedUpAreSplit() {
        Coded coded = office(drug("a", "J1745")
                        .dose("300 mg")
                        .opened("1 x 100 mg single-dose, ndc 57894-030-01")
                        .opened("2 x 100 mg single-dose, ndc 57894-160-01"))
                .coded();

        assertThat(coded.drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JZ/57894003001x10 2026-03-02:J1745-JZ/57894016001x20");
        assertThat(coded.drugFindings()).isEmpty();
    }

    @Test
    void theNumberOfTheDrugHoldsForContainersWithoutOne() {
        assertThat(office(drug("a", "J1745")
                                .ndc("57894-160-01")
                                .dose("300 mg")
                                .opened("1 x 100 mg single-dose, ndc 57894-030-01")
                                .opened("2 x 100 mg single-dose"))
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JZ/57894003001x10 2026-03-02:J1745-JZ/57894016001x20");
    }

    @Test
    void whereSomethingIsLeftOfTwoProductsNobodyKnowsOfWhich() {
        Coded coded = office(drug("a", "J1745")
                        .dose("250 mg")
                        .opened("1 x 100 mg single-dose, ndc 57894-030-01")
                        .opened("2 x 100 mg single-dose, ndc 57894-160-01")
                        .wasted("50 mg"))
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-03-02:J1745x25 2026-03-02:J1745-JWx5");
        assertThat(coded.drugFindings())
                .containsExactly(new ProductNumbers.ProductNotTold("J1745", List.of("57894003001", "57894016001")));
    }

    @Test
    void oneProductInTwoSizesOfOrderIsOneProduct() {
        assertThat(office(drug("a", "J1745")
                                .dose("250 mg")
                                .opened("1 x 100 mg single-dose, ndc 57894-030-01")
                                .opened("2 x 100 mg single-dose, ndc 57894003001")
                                .wasted("50 mg"))
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JW/57894003001x5 2026-03-02:J1745/57894003001x25");
    }

    @Test
    void withoutAnyNumberNothingIsSaid() {
        Coded coded = office(drug("a", "J1745").dose("100 mg").opened("1 x 100 mg single-dose"))
                .importing(crosswalk("57894003001 J1745"))
                .coded();

        assertThat(coded.rulesOfDrug("J1745")).doesNotContain("NDC-01");
        assertThat(coded.drugFindings()).isEmpty();
    }

    /** Makes a crosswalk that covers the first quarter of 2026. */
    static Imported crosswalk(String... rows) {
        DateRange days = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        List<NdcProduct> products = List.of(rows).stream()
                .map(row -> row.split(" ", -1))
                .map(cells -> new NdcProduct(
                        cells[0],
                        cells[1],
                        "Examplin",
                        "Example Labs",
                        BigDecimal.TEN,
                        days,
                        AspCrosswalk.edition("2026Q1")))
                .toList();
        return Imported.of(List.of(new AspCrosswalk("2026Q1", days, products)));
    }
}
