package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.basilic.given.Chart;
import org.basilic.model.Quantity;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Measure;
import org.basilic.reference.Reference;
import org.basilic.worksheet.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A millimole is 74.55 mg of potassium chloride (J3480) with one equivalent, and 246.47 mg of magnesium sulfate with seven
 * waters (J3475) with two.
 */
class ConversionTest {

    private static final DrugCatalog DRUGS = Reference.builtIn().on(Chart.DAY).drugs();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # code | name              | from         | measure   | is
                    J1745  | -                 | 350 mg       | MASS      | 350
                    J1745  | -                 | 0.35 g       | MASS      | 350
                    J1745  | -                 | 350000 ug    | MASS      | 350
                    J0585  | -                 | 0.2 k[iU]    | UNITS     | 200
                    J7030  | -                 | 1.5 L        | VOLUME    | 1500
                    J7030  | -                 | 250 cc       | VOLUME    | 250
                    J3480  | -                 | 20 mmol      | CHARGE    | 20
                    J3480  | -                 | 1491 mg      | CHARGE    | 20
                    J3480  | -                 | 20 meq       | MASS      | 1491
                    J3480  | -                 | 0.02 mol     | CHARGE    | 20
                    J3475  | -                 | 8 mmol       | MASS      | 1971.76
                    J3475  | -                 | 16 meq       | MASS      | 1971.76
                    J3475  | -                 | 246.47 mg    | CHARGE    | 2
                    J3475  | -                 | 1 meq        | SUBSTANCE | 0.5
                    J1745  | x 10 mg/mL        | 5 mL         | MASS      | 50
                    J1745  | x 10 mg/mL        | 50 mg        | VOLUME    | 5
                    J3480  | x 2 mEq/mL        | 10 mL        | CHARGE    | 20
                    J3480  | x 149.1 mg/mL     | 10 mL        | CHARGE    | 20
                    J3475  | x 50%             | 2 mL         | MASS      | 1000
                    J3475  | x 2 mmol/mL       | 4 mL         | MASS      | 1971.76
                    J7030  | sodium chloride 0.9% | 9 g       | VOLUME    | 1000
                    J0587  | x 5,000 units/mL  | 0.5 mL       | UNITS     | 2500
                    """)
    void quantitiesOfOneDrugLeadToOneMeasure(
            String code, @Nullable String name, String from, Measure measure, BigDecimal is) {
        assertThat(conversion(code, name, measure).of(quantity(from))).isEqualTo(Amount.of(is));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    J1745 | -            | 20 mmol    | MASS
                    J1745 | -            | 5 mL       | MASS
                    J1745 | -            | 50 [iU]    | MASS
                    J1745 | x 10 mg/mL   | 50 [iU]    | MASS
                    J1745 | x 10 mg/mL   | 50 [iU]    | VOLUME
                    J1745 | x 10 mg/mL   | 1 {dose}   | MASS
                    J1745 | -            | 5 puffs    | MASS
                    J3480 | -            | 5 mL       | CHARGE
                    J3480 | -            | 20 [iU]    | CHARGE
                    J0585 | x 10 mg/mL   | 5 mL       | UNITS
                    -     | -            | 20 mmol    | MASS
                    """)
    void whereNothingLeadsThereIsNoAmount(@Nullable String code, @Nullable String name, String from, Measure measure) {
        assertThat(conversion(code, name, measure).of(quantity(from))).isNull();
    }

    @Test
    void whatNoDecimalNumberHoldsStaysExact() {
        // 1000 mg / 246.47 mg are 4.0572889... mmol; back again they are 1000 mg, no more and no less.
        Amount millimoles = Objects.requireNonNull(
                conversion("J3475", null, Measure.SUBSTANCE).of(quantity("1000 mg")));

        assertThat(millimoles.times(new BigDecimal("246.47"))).isEqualTo(Amount.of(new BigDecimal("1000")));
        assertThat(millimoles.toString()).startsWith("4.05728");
    }

    private static Conversion conversion(@Nullable String code, @Nullable String name, Measure measure) {
        return new Conversion(DRUGS, measure, code, name);
    }

    private static Quantity quantity(String written) {
        int space = written.indexOf(' ');
        return new Quantity(new BigDecimal(written.substring(0, space)), written.substring(space + 1));
    }
}
