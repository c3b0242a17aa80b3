package org.basilic.rules.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnknownDrugTest {

    @Test
    void aDrugThatNothingClassifiesIsNotCodedBeforeSomebodySaysWhatItIs() {
        Coded coded = facility(by(Route.IV_INFUSION, "a", "study drug 17", null, "09:00+60"))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.left("a")).containsExactly(new UnknownDrug.NoClass("study drug 17"));
        assertThat(coded.questions("FAM-07")).hasSize(1);
        assertThat(coded.blocked()).isTrue();
    }

    @Test
    void whatElseWasGivenIsCodedAllTheSame() {
        assertThat(facility(
                                by(Route.IV_INFUSION, "a", "study drug 17", null, "09:00+60"),
                                push("b", "ondansetron", "11:00"))
                        .bill())
                .isEqualTo("96374");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Oxaliplatin           | 96413
                    OXALIPLATIN (generic) | 96413
                    vanco                 | 96365
                    Remicade              | 96413
                    0.9% NaCl             | 96360
                    """)
    void aNameIsReadWithoutCaseAndBracketedParts(String name, String bill) {
        assertThat(facility(by(Route.IV_INFUSION, "a", name, null, "09:00+60")).bill())
                .isEqualTo(bill);
    }

    @ParameterizedTest
    @EnumSource(
            value = DrugClass.class,
            names = {"OTHER", "VACCINE"})
    void aClassWithoutACodeByVeinIsAskedAfter(DrugClass drugClass) {
        Coded coded = facility(by(Route.IV_INFUSION, "a", "product", drugClass, "09:00+60"))
                .coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.left("a")).containsExactly(new UnknownDrug.OtherClass("product"));
        assertThat(coded.questions("FAM-07")).hasSize(1);
    }
}
