package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.claim.making.Told.amount;
import static org.basilic.claim.making.Told.drug;
import static org.basilic.claim.making.Told.given;
import static org.basilic.claim.making.Told.ledger;
import static org.basilic.claim.making.Told.line;
import static org.basilic.claim.making.Told.vial;

import java.util.List;
import org.basilic.claim.DrugProduct;
import org.basilic.model.Administration;
import org.basilic.model.Setting;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.LineKind;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a product a line stands for. */
class ProductsTest {

    private static final String NDC = "00000000101";
    private static final String OTHER = "00000000202";

    @ParameterizedTest
    @CsvSource({"mg, ME, 305", "mL, ML, 12.5", "[iU], F2, 5000", "{dose}, UN, 1"})
    void theMeasureFollowsTheUnitOfTheLedger(String unit, String measure, String quantity) {
        DrugProduct product =
                of(LineKind.DRUG, List.of(ledger("a1", unit, quantity, null)), given("a1", drug("d", NDC), null));

        assertThat(told(product)).isEqualTo(quantity + " " + measure);
    }

    @Test
    void theLineOfWhatWasDiscardedHasWhatWasDiscarded() {
        DrugProduct product =
                of(LineKind.WASTE, List.of(ledger("a1", "mg", "305", "95.0")), given("a1", drug("d", NDC), null));

        assertThat(told(product)).isEqualTo("95 ME");
    }

    @Test
    void withoutALedgerTheDoseCountsInTheBaseUnit() {
        DrugProduct product = of(LineKind.DRUG, List.of(), given("a1", drug("d", NDC), amount("1.5", "g")));

        assertThat(told(product)).isEqualTo("1500 ME");
    }

    @Test
    void severalAdministrationsOfOneLineAddUp() {
        CodedLine line = line("J2405", LineKind.DRUG, 3, NDC, List.of(1), "a1", "a2");
        DrugProduct product = of(
                line,
                List.of(ledger("a1", "mg", "0.1", null), ledger("a2", "mg", "0.2", null)),
                given("a1", drug("d", NDC), null),
                given("a2", drug("d", NDC), null));

        assertThat(told(product)).isEqualTo("0.3 ME");
    }

    @Test
    void ofTwoProductsUsedUpEachHasWhatItsContainersHeld() {
        DrugProduct product = of(
                LineKind.DRUG,
                List.of(ledger("a1", "mg", "250", null)),
                given("a1", drug("d", null), null, vial("100", "mg", 2, "00000-0001-01"), vial("50", "mg", 1, OTHER)));

        assertThat(told(product)).isEqualTo("200 ME");
    }

    @ParameterizedTest
    @CsvSource({"mmol, 5", "mCi, 3", "mg, 0"})
    void whatNoClaimHasAUnitForIsNotGuessed(String unit, String amount) {
        assertThat(of(LineKind.DRUG, List.of(ledger("a1", unit, amount, null)), given("a1", drug("d", NDC), null)))
                .isNull();
    }

    @Test
    void anAmountThatIsNotChartedIsNotGuessed() {
        assertThat(of(LineKind.DRUG, List.of(), given("a1", drug("d", NDC), null)))
                .isNull();
    }

    @Test
    void amountsOfDifferentMeasuresAreNotAdded() {
        CodedLine line = line("J2405", LineKind.DRUG, 3, NDC, List.of(1), "a1", "a2");

        assertThat(of(
                        line,
                        List.of(ledger("a1", "mg", "1", null), ledger("a2", "mL", "2", null)),
                        given("a1", drug("d", NDC), null),
                        given("a2", drug("d", NDC), null)))
                .isNull();
    }

    private static @Nullable DrugProduct of(LineKind kind, List<DrugAmount> ledger, Administration given) {
        return of(line("J2405", kind, 1, NDC, List.of(1), "a1"), ledger, given);
    }

    private static @Nullable DrugProduct of(CodedLine line, List<DrugAmount> ledger, Administration... given) {
        return new Products(
                        Told.visit(Setting.FACILITY, List.of("D50.9"), given),
                        Told.coded(Status.CLEAN, ledger, line),
                        Told.TABLES)
                .of(line, NDC);
    }

    private static @Nullable String told(@Nullable DrugProduct product) {
        return product == null || product.quantity() == null
                ? null
                : product.quantity().toPlainString() + " " + product.measure();
    }
}
