package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Purpose;
import org.basilic.result.DrugAmount;
import org.basilic.worksheet.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountBalanceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # dose | opened                                    | wasted | account
                    350 mg | 4 x 100 mg single-dose                    | 50 mg  | 400 opened = 350 given + 50 wasted + 0 kept + 0 unexplained mg
                    350 mg | 4 x 100 mg single-dose                    | 20 mg  | 400 opened = 350 given + 20 wasted + 0 kept + 30 unexplained mg
                    350 mg | 4 x 100 mg single-dose                    | 0 mg   | 400 opened = 350 given + 0 wasted + 0 kept + 50 unexplained mg
                    350 mg | 4 x 100 mg single-dose                    | -      | 400 opened = 350 given + 0 wasted + 0 kept + 50 unexplained mg
                    350 mg | 4 x 100 mg single-dose, 30 mg for others  | 20 mg  | 400 opened = 350 given + 20 wasted + 0 kept + 30 for others + 0 unexplained mg
                    350 mg | 1 x 400 mg multi-dose                     | -      | 400 opened = 350 given + 0 wasted + 50 kept + 0 unexplained mg
                    350 mg | 1 x 400 mg multi-dose                     | 20 mg  | 400 opened = 350 given + 20 wasted + 30 kept + 0 unexplained mg
                    350 mg | 1 x 400 mg multi-dose, 40 mg for others   | -      | 400 opened = 350 given + 0 wasted + 10 kept + 40 for others + 0 unexplained mg
                    0.35 g | 4 x 100000 ug single-dose                 | 50 mg  | 400 opened = 350 given + 50 wasted + 0 kept + 0 unexplained mg
                    350 mg | -                                         | 50 mg  | 350 given + 50 wasted mg
                    350 mg | -                                         | -      | 350 given mg
                    500 mg | 4 x 100 mg single-dose                    | -      | 400 opened = 500 given + 0 wasted + 0 kept + -100 unexplained mg
                    350 mg | 4 x 100 mg single-dose                    | 60 mg  | 400 opened = 350 given + 60 wasted + 0 kept + -10 unexplained mg
                    """)
    void whatWasOpenedIsGivenDiscardedKeptUsedForOthersOrUnexplained(
            String dose, String opened, String wasted, String account) {
        Coded coded = office(infliximab(dose, opened, wasted)).coded();

        assertThat(coded.account("a")).isEqualTo(account);
        assertThat(coded.result().amounts()).allSatisfy(AmountBalanceTest::balances);
    }

    @Test
    void theAccountNamesTheUnitsOfTheLines() {
        Coded coded =
                office(infliximab("350 mg", "4 x 100 mg single-dose", "50 mg")).coded();

        DrugAmount amount = Objects.requireNonNull(coded.amount("a"));

        assertThat(amount.hcpcs()).isEqualTo("J1745");
        assertThat(amount.billingUnit()).isEqualTo("10 mg");
        assertThat(amount.unitsGiven()).isEqualTo(35);
        assertThat(amount.unitsWasted()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicare", "commercial"})
    void aRestBesideChartedWasteIsPointedOut(String payer) {
        Coded coded = office(infliximab("350 mg", "4 x 100 mg single-dose", "49.9 mg"))
                .payer(payer)
                .coded();

        assertThat(coded.foundOfDrugs()).containsExactly("warning AMT-01");
        assertThat(coded.drugFindings()).containsExactly(new AmountBalance.Unexplained("J1745", amount("0.1"), "mg"));
    }

    @Test
    void aWasteOfNothingLeavesTheRestUnexplained() {
        Coded coded =
                office(infliximab("350 mg", "4 x 100 mg single-dose", "0 mg")).coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx35");
        assertThat(coded.drugFindings()).containsExactly(new AmountBalance.Unexplained("J1745", amount("50"), "mg"));
    }

    @Test
    void theSameRestIsNotAskedAboutTwice() {
        assertThat(office(infliximab("350 mg", "4 x 100 mg single-dose", null))
                        .coded()
                        .foundOfDrugs())
                .containsExactly("error JW-03");
        assertThat(office(infliximab("350 mg", "4 x 100 mg single-dose", null))
                        .payer("commercial")
                        .coded()
                        .foundOfDrugs())
                .containsExactly("warning AMT-01");
    }

    @Test
    void whatStaysInAMultiDoseContainerIsExplained() {
        assertThat(office(infliximab("350 mg", "1 x 400 mg multi-dose", null))
                        .coded()
                        .findings("AMT-01"))
                .isEmpty();
    }

    @Test
    void wasteOfAMultiDoseContainerIsAskedAbout() {
        Coded coded =
                office(infliximab("80 mg", "1 x 100 mg multi-dose", "5 mg")).coded();

        assertThat(coded.drugs()).isEqualTo("J1745x8");
        assertThat(coded.drugFindings()).contains(new AmountBalance.MultiDoseWasted("J1745", amount("5"), "mg"));
        assertThat(office(infliximab("80 mg", "1 x 100 mg multi-dose", "0 mg"))
                        .coded()
                        .findings("AMT-01"))
                .isEmpty();
    }

    @Test
    void aDrugWithoutALineHasItsAccountToo() {
        Coded coded = facility(
                        named("a", "study drug")
                                .dose("5 mg")
                                .opened("1 x 8 mg single-dose")
                                .wasted("3 mg"),
                        drug("b", "J1644")
                                .purpose(Purpose.FLUSH)
                                .dose("500 [iU]")
                                .opened("1 x 5000 [iU] multi-dose"))
                .coded();

        assertThat(coded.account("a")).isEqualTo("8 opened = 5 given + 3 wasted + 0 kept + 0 unexplained mg");
        assertThat(coded.account("b")).isEqualTo("5000 opened = 500 given + 0 wasted + 4500 kept + 0 unexplained [iU]");
        assertThat(coded.drugs()).isEmpty();
    }

    @Test
    void withoutAnyAmountThereIsNoAccount() {
        assertThat(facility(drug("a", "J1745")).coded().result().amounts()).isEmpty();
    }

    @Test
    void itBalancesWhateverIsCharted() {
        List<Given> given = new ArrayList<>();
        int id = 0;
        for (String kind : new String[] {"single-dose", "multi-dose"}) {
            for (String others : new String[] {"", ", 7.25 mg for others"}) {
                for (String wasted : new String[] {"-", "0 mg", "12.5 mg", "0.3 g"}) {
                    for (String dose : new String[] {"1 mg", "92.75 mg", "100000 ug", "0.2 g"}) {
                        given.add(infliximab(
                                dose, "2 x 50 mg " + kind + others, wasted.equals("-") ? null : wasted, id++));
                    }
                }
            }
        }

        List<DrugAmount> amounts =
                facility(given.toArray(Given[]::new)).coded().result().amounts();

        assertThat(amounts).hasSize(64).allSatisfy(AmountBalanceTest::balances);
    }

    private static void balances(DrugAmount amount) {
        if (amount.opened() != null) {
            assertThat(sum(
                            amount.given(),
                            amount.wasted(),
                            amount.kept(),
                            amount.usedForOthers(),
                            amount.unexplained()))
                    .isEqualByComparingTo(amount.opened());
        }
    }

    private static BigDecimal sum(@Nullable BigDecimal... parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            sum = part == null ? sum : sum.add(part);
        }
        return sum;
    }

    private static Given infliximab(String dose, @Nullable String opened, @Nullable String wasted) {
        Given given = drug("a", "J1745").dose(dose);
        if (opened != null) {
            given = given.opened(opened);
        }
        return wasted == null ? given : given.wasted(wasted);
    }

    private static Given infliximab(String dose, String opened, @Nullable String wasted, int number) {
        Given given = drug("a" + number, "J1745")
                .ran("%02d:%02d+5".formatted(number / 10 + 8, number % 10 * 6))
                .dose(dose)
                .opened(opened);
        return wasted == null ? given : given.wasted(wasted);
    }

    private static Amount amount(String decimal) {
        return Amount.of(new BigDecimal(decimal));
    }
}
