package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.given.Coded;
import org.basilic.worksheet.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rituximab, J9312, counts tens of milligrams and comes in vials of 100 and of 500 mg. */
class AvoidableWasteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # dose | opened                  | wasted | smallest | why
                    350 mg | 1 x 500 mg single-dose  | 150 mg | 400      | four of 100
                    350 mg | 4 x 100 mg single-dose  | 50 mg  | ''       | four of 100 it was
                    390 mg | 1 x 500 mg single-dose  | 110 mg | 400      | four of 100
                    400 mg | 1 x 500 mg single-dose  | 100 mg | 400      | four of 100, exactly
                    401 mg | 1 x 500 mg single-dose  | 99 mg  | ''       | five of 100 hold no less
                    750 mg | 2 x 500 mg single-dose  | 250 mg | 800      | 500 and three of 100
                    950 mg | 2 x 500 mg single-dose  | 50 mg  | ''       | ten hundreds hold no less
                    """)
    void aSmallerSetOfVialsIsWorthALookAndChangesNoLine(String dose, String opened, String wasted, String smallest) {
        Coded coded = office(drug("a", "J9312").dose(dose).opened(opened).wasted(wasted))
                .coded();

        assertThat(coded.foundOfDrugs()).isEqualTo(smallest.isEmpty() ? List.of() : List.of("warning JW-09"));
        if (!smallest.isEmpty()) {
            assertThat(coded.drugFindings())
                    .first()
                    .isInstanceOfSatisfying(
                            AvoidableWaste.SmallerSet.class,
                            set -> assertThat(set.smallest()).isEqualTo(Amount.of(new BigDecimal(smallest))));
        }
        assertThat(coded.rulesOfDrug("J9312")).contains("JW-02").doesNotContain("JW-09");
    }

    @Test
    void theLinesStayAsCharted() {
        assertThat(office(drug("a", "J9312")
                                .dose("350 mg")
                                .opened("1 x 500 mg single-dose")
                                .wasted("150 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J9312x35 J9312-JWx15");
    }

    @Test
    void oneSizeOnTheMarketLeavesNoChoice() {
        assertThat(office(drug("a", "J1745")
                                .dose("310 mg")
                                .opened("4 x 100 mg single-dose")
                                .wasted("90 mg"))
                        .coded()
                        .foundOfDrugs())
                .isEmpty();
        assertThat(office(drug("a", "J1745")
                                .dose("290 mg")
                                .opened("4 x 100 mg single-dose")
                                .wasted("110 mg"))
                        .coded()
                        .foundOfDrugs())
                .containsExactly("warning JW-09");
    }

    @Test
    void withoutWasteOrWhereNobodyAsksForItThereIsNothingToLookAt() {
        assertThat(office(drug("a", "J9312").dose("500 mg").opened("1 x 500 mg single-dose"))
                        .coded()
                        .foundOfDrugs())
                .isEmpty();
        assertThat(facility(drug("a", "J9312")
                                .dose("350 mg")
                                .opened("1 x 500 mg single-dose")
                                .wasted("150 mg"))
                        .payer("commercial")
                        .coded()
                        .findings("JW-09"))
                .isEmpty();
    }
}
