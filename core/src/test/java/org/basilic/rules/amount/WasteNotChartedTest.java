package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.math.BigDecimal;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Discontinued;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.basilic.worksheet.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WasteNotChartedTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aRestThatNobodyChartedIsAskedAboutAndNeverComputed(Setting setting) {
        Coded coded = at(setting, drug("a", "J1745").dose("350 mg").opened("4 x 100 mg single-dose"))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745x35");
        assertThat(coded.foundOfDrugs()).containsExactly("error JW-03");
        assertThat(coded.drugFindings())
                .containsExactly(new WasteNotCharted.RestNotCharted("J1745", amount("50"), "mg"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    399.999 mg | J1745x40    | error JW-03
                    400 mg     | J1745-JZx40 | ''
                    """)
    void theSmallestRestIsOne(String dose, String drugs, String found) {
        Coded coded = office(drug("a", "J1745").dose(dose).opened("4 x 100 mg single-dose"))
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(String.join(", ", coded.foundOfDrugs())).isEqualTo(found);
    }

    @Test
    void whatWentToOthersIsNoRest() {
        assertThat(office(drug("a", "J0587")
                                .dose("4000 [iU]")
                                .opened("1 x 10000 [iU] single-dose, 6000 [iU] for others"))
                        .coded()
                        .drugs())
                .isEqualTo("J0587-JZx40");
    }

    @Test
    void aDrugThatWasStoppedHasARestToo() {
        assertThat(office(drug("a", "J1745")
                                .dose("120 mg")
                                .opened("4 x 100 mg single-dose")
                                .stopped(Discontinued.ADVERSE_REACTION))
                        .coded()
                        .drugFindings())
                .containsExactly(new WasteNotCharted.RestNotCharted("J1745", amount("280"), "mg"));
    }

    @Test
    void withoutContainersTheWasteHasToBeCharted() {
        Coded coded = office(drug("a", "J1745").dose("350 mg")).coded();

        assertThat(coded.drugs()).isEqualTo("J1745x35");
        assertThat(coded.foundOfDrugs()).containsExactly("error JW-03");
        assertThat(coded.drugFindings()).containsExactly(new WasteNotCharted.NothingCharted("J1745"));
        assertThat(office(drug("a", "J1745").dose("350 mg").wasted("0 mg"))
                        .coded()
                        .drugFindings())
                .isEmpty();
    }

    @Test
    void aDrugThatIsSoldInBothKindsNeedsItsContainerCharted() {
        // Trastuzumab comes as 150 mg single-dose and 420 mg multi-dose.
        Coded coded = office(drug("a", "J9355").dose("144 mg")).coded();

        assertThat(coded.drugs()).isEqualTo("J9355x15");
        assertThat(coded.drugFindings()).containsExactly(new WasteNotCharted.ContainerNotTold("J9355"));
        assertThat(office(drug("a", "J9355").dose("144 mg").opened("1 x 420 mg multi-dose"))
                        .coded()
                        .foundOfDrugs())
                .isEmpty();
    }

    @Test
    void bothKindsAtOnceAreAskedAbout() {
        Coded coded = office(drug("a", "J9355")
                        .dose("500 mg")
                        .opened("1 x 420 mg multi-dose")
                        .opened("1 x 150 mg single-dose")
                        .wasted("70 mg"))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J9355x50");
        assertThat(coded.foundOfDrugs()).containsExactly("error JW-03");
        assertThat(coded.drugFindings()).containsExactly(new WasteNotCharted.MixedContainers("J9355"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 x 10 mL single-dose                      | 2 mg
                    1 x 100 mg single-dose                     | 2 mL
                    1 x 100 mg single-dose, 1 mL for others    | 20 mg
                    """)
    void aContainerOrWasteInAMeasureThatLeadsNowhereIsAskedAbout(String opened, String wasted) {
        Coded coded = office(drug("a", "J1745").dose("80 mg").opened(opened).wasted(wasted))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745x8");
        assertThat(coded.foundOfDrugs()).containsExactly("error JW-03");
        assertThat(coded.drugFindings()).containsExactly(new WasteNotCharted.SizeNotTold("J1745", "mg"));
    }

    @Test
    void aConcentrationInTheNameLeadsThere() {
        // 10 mL of 10 mg/mL are 100 mg, 2 mL are 20 mg.
        assertThat(office(Given.named("a", "infliximab 10 mg/mL")
                                .hcpcs("J1745")
                                .dose("80 mg")
                                .opened("1 x 10 mL single-dose")
                                .wasted("2 mL"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745x8 J1745-JWx2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-30", "2023-07-01"})
    void aRestIsAskedAboutBeforeItsAbsenceHadToBeAttestedToo(String day) {
        Coded coded = office(drug("a", "J1745").dose("350 mg").opened("4 x 100 mg single-dose"))
                .on(day)
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745x35");
        assertThat(coded.foundOfDrugs()).containsExactly("error JW-03");
    }

    @Test
    void whoDoesNotAskForWasteHasNoSuchQuestion() {
        assertThat(office(drug("a", "J1745").dose("350 mg"), drug("b", "J9355").dose("144 mg"))
                        .payer("commercial")
                        .coded()
                        .foundOfDrugs())
                .isEmpty();
        assertThat(office(drug("a", "J1745").dose("350 mg").opened("4 x 100 mg single-dose"))
                        .with(Switch.WASTE_REQUIRED, "off")
                        .coded()
                        .findings("JW-03"))
                .isEmpty();
    }

    @Test
    void aPackagedDrugHasNoSuchQuestion() {
        assertThat(facility(drug("a", "J0696").dose("500 mg")).coded().foundOfDrugs())
                .isEmpty();
        assertThat(office(drug("a", "J0696").dose("500 mg")).coded().foundOfDrugs())
                .containsExactly("error JW-03");
    }

    private static Amount amount(String decimal) {
        return Amount.of(new BigDecimal(decimal));
    }
}
