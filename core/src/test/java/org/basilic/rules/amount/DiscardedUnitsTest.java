package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;

import java.util.Objects;
import org.basilic.given.Coded;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.basilic.result.DrugAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscardedUnitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # code | dose    | opened                  | wasted    | drugs
                    J1745  | 350 mg  | 4 x 100 mg single-dose  | 50 mg     | J1745x35 J1745-JWx5
                    J1745  | 305 mg  | 4 x 100 mg single-dose  | 95 mg     | J1745x31 J1745-JWx9
                    J1745  | 77 mg   | 1 x 100 mg single-dose  | 23 mg     | J1745x8 J1745-JWx2
                    J1745  | 90 mg   | 1 x 100 mg single-dose  | 10 mg     | J1745x9 J1745-JW
                    J1745  | 90 mg   | 1 x 100 mg single-dose  | 9.999 mg  | J1745-JZx9
                    J1745  | 80 mg   | 1 x 100 mg single-dose  | 19.999 mg | J1745x8 J1745-JW
                    J1745  | 80 mg   | 1 x 100 mg single-dose  | 20 mg     | J1745x8 J1745-JWx2
                    J9041  | 2.6 mg  | 1 x 3.5 mg single-dose  | 0.9 mg    | J9041x26 J9041-JWx9
                    J9041  | 2.63 mg | 1 x 3.5 mg single-dose  | 0.87 mg   | J9041x27 J9041-JWx8
                    J0585  | 155 U   | 1 x 200 U single-dose   | 45 U      | J0585x155 J0585-JWx45
                    J9312  | 740 mg  | 1 x 500 mg single-dose  | 0.06 g    | J9312x74 J9312-JWx6
                    """)
    void whatWasDiscardedIsRoundedDown(String code, String dose, String opened, String wasted, String drugs) {
        for (Setting setting : Setting.values()) {
            String more = code.equals("J9312") ? "3 x 100 mg single-dose" : null;
            Coded coded = at(
                            setting,
                            more == null
                                    ? drug("a", code).dose(dose).opened(opened).wasted(wasted)
                                    : drug("a", code)
                                            .dose(dose)
                                            .opened(opened)
                                            .opened(more)
                                            .wasted(wasted))
                    .payer("commercial")
                    .with(Switch.WASTE_REQUIRED, "on")
                    .coded();

            assertThat(coded.drugs()).as(setting.written()).isEqualTo(drugs);
            assertThat(coded.rulesOfDrug(code).contains("JW-02")).isEqualTo(drugs.contains("JW"));
        }
    }

    @Test
    void givenAndDiscardedNeverComeToMoreThanTheContainersHeld() {
        // 67.5 mg are 7 units of 10 mg and 20 mg are 2, but the syringe of 87.5 mg holds 8 whole ones.
        assertThat(office(drug("a", "J0129")
                                .dose("67.5 mg")
                                .opened("1 x 87.5 mg single-dose")
                                .wasted("20 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J0129x7 J0129-JW");
    }

    @Test
    void whereTheGivenUnitsFillTheContainerNothingIsLeftToBill() {
        // 81 mg are 9 units; the syringe of 87.5 mg holds 8 whole ones.
        assertThat(office(drug("a", "J0129")
                                .dose("81 mg")
                                .opened("1 x 87.5 mg single-dose")
                                .wasted("6.5 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J0129-JZx9");
    }

    @Test
    void moreDiscardedNeverMeansFewerUnits() {
        int last = 0;
        for (int wasted = 0; wasted <= 95; wasted++) {
            Coded coded = office(drug("a", "J1745")
                            .dose("305 mg")
                            .opened("4 x 100 mg single-dose")
                            .wasted(wasted + " mg"))
                    .coded();
            DrugAmount amount = Objects.requireNonNull(coded.amount("a"));

            assertThat(amount.unitsWasted()).as("%d mg", wasted).isGreaterThanOrEqualTo(last);
            assertThat(amount.unitsWasted()).isEqualTo(wasted / 10);
            last = amount.unitsWasted();
        }
        assertThat(last).isEqualTo(9);
    }

    @Test
    void theChartedAmountIsBilledAndNotTheOneThatIsMissing() {
        Coded coded = office(drug("a", "J1745")
                        .dose("305 mg")
                        .opened("4 x 100 mg single-dose")
                        .wasted("40 mg"))
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745x31 J1745-JWx4");
        assertThat(coded.account("a")).isEqualTo("400 opened = 305 given + 40 wasted + 0 kept + 55 unexplained mg");
    }

    @Test
    void eachAdministrationIsRoundedBeforeTheyAreAddedUp() {
        // 15 mg discarded twice are 1 unit twice, where 30 mg at once would be 3.
        assertThat(office(
                                drug("a", "J1745")
                                        .dose("85 mg")
                                        .opened("1 x 100 mg single-dose")
                                        .wasted("15 mg"),
                                drug("b", "J1745")
                                        .ran("11:00+60")
                                        .dose("85 mg")
                                        .opened("1 x 100 mg single-dose")
                                        .wasted("15 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745x18 J1745-JWx2");
    }

    @Test
    void splittingTheCountOfVialsChangesNothing() {
        String whole = office(drug("a", "J1745")
                        .dose("350 mg")
                        .opened("4 x 100 mg single-dose")
                        .wasted("50 mg"))
                .coded()
                .drugs();

        assertThat(office(drug("a", "J1745")
                                .dose("350 mg")
                                .opened("1 x 100 mg single-dose")
                                .opened("3 x 100 mg single-dose")
                                .wasted("50 mg"))
                        .coded()
                        .drugs())
                .isEqualTo(whole);
    }

    @Test
    void theLastPatientOfASharedVialHasItsRest() {
        // 10,000 units, 6,000 for others, 2,500 given, 1,500 discarded.
        assertThat(office(drug("a", "J0587")
                                .dose("2500 [iU]")
                                .opened("1 x 10000 [iU] single-dose, 6000 [iU] for others")
                                .wasted("1500 [iU]"))
                        .coded()
                        .drugs())
                .isEqualTo("J0587x25 J0587-JWx15");
    }

    @Test
    void bothLinesNameTheProduct() {
        assertThat(office(drug("a", "J1745")
                                .dose("350 mg")
                                .opened("4 x 100 mg single-dose, ndc 57894-030-01")
                                .wasted("50 mg"))
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JW/57894003001x5 2026-03-02:J1745/57894003001x35");
    }
}
