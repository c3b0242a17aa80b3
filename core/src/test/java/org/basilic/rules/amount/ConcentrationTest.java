package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.basilic.given.Chart;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.Measure;
import org.basilic.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Base units are mg, [iU], meq and mL. */
class ConcentrationTest {

    private static final DrugCatalog DRUGS = Reference.builtIn().on(Chart.DAY).drugs();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # name                                     | amount | measure | in mL
                    ketamine 50 mg/mL                          | 50     | MASS    | 1
                    ketamine 50mg/ml                           | 50     | MASS    | 1
                    ketamine 50 mg / mL                        | 50     | MASS    | 1
                    ketamine 50 mg per mL vial                 | 50     | MASS    | 1
                    ondansetron (4 mg/2 mL)                    | 4      | MASS    | 2
                    vancomycin 1 g/250 mL                      | 1000   | MASS    | 250
                    vancomycin 1 g in 250 mL NS                | 1000   | MASS    | 250
                    vancomycin 1.25 g in 0.25 L                | 1250   | MASS    | 250
                    fentanyl 50 mcg/mL                         | 0.05   | MASS    | 1
                    heparin 25,000 units/250 mL                | 25000  | UNITS   | 250
                    heparin 5,000 units/mL                     | 5000   | UNITS   | 1
                    potassium chloride 20 mEq/100 mL           | 20     | CHARGE  | 100
                    potassium chloride 40 mEq in 1 L           | 40     | CHARGE  | 1000
                    magnesium 0.5 mmol/mL                      | 0.5    | SUBSTANCE | 1
                    sodium chloride 0.9%                       | 900    | MASS    | 100
                    dextrose 5 % in water                      | 5000   | MASS    | 100
                    epinephrine 1:1000                         | 1000   | MASS    | 1000
                    epinephrine 1:10,000                       | 1000   | MASS    | 10000
                    epinephrine 1 : 1,000 ampule               | 1000   | MASS    | 1000
                    epinephrine 1 mg/mL (1:1000)               | 1      | MASS    | 1
                    ketamine 50 mg/mL, 500 mg/10 mL vial       | 500    | MASS    | 10
                    """)
    void aNameMayStateHowMuchAVolumeHolds(String name, BigDecimal amount, Measure measure, BigDecimal millilitres) {
        Concentration concentration = Objects.requireNonNull(Concentration.in(name, DRUGS));

        assertThat(concentration.measure()).isEqualTo(measure);
        // 50 mg in 1 mL and 500 mg in 10 mL are the same.
        assertThat(concentration.amount().multiply(millilitres))
                .isEqualByComparingTo(amount.multiply(concentration.millilitres()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketamine",
                "ketamine 50 mg",
                "ketamine 50 mg/10 mg",
                "ketamine 50 mg/kg in 250",
                "ketamine 50 mg/kg/h",
                "normal saline 1000 mL",
                "rate 125 mL/h",
                "5 mL/10 mL",
                "ketamine 0 mg/mL",
                "ketamine 50 mg/0 mL",
                "ketamine 0%",
                "vitamin 3 drops/mL",
                "epinephrine 1 mg/mL or 0.1 mg/mL",
                "dextrose 5% in 0.9% sodium chloride",
                "epinephrine 1:1000 or 1:10,000",
                "lot 1:20",
                "study drug 17:1000"
            })
    void aNameThatStatesNoneOrTwoThatDifferTellsNothing(String name) {
        assertThat(Concentration.in(name, DRUGS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"naloxone .4 mg/mL", "naloxone 0,4 mg/mL", "naloxone (.4mg/ml)"})
    void aPartOfANumberIsNotTakenForTheNumber(String name) {
        // Four tenths or nothing, never four.
        Concentration concentration = Concentration.in(name, DRUGS);

        if (concentration != null) {
            assertThat(concentration.amount()).isEqualByComparingTo("0.4");
        }
    }
}
