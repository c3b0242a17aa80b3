package org.basilic.formats.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1234567893, true",
        "1234567890, false",
        "1234567839, false",
        "1999999919, true",
        "1999999918, false",
        "1000000004, true"
    })
    void theCheckDigitIsCountedWithTheIssuerInFront(String npi, boolean right) {
        assertThat(Numbers.checks(npi)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"207RH0003X, true", "261QX0200X, true", "207RH0003, false", "2O7RH0003X, false", "207rh0003x, false"})
    void aTaxonomyHasTenLettersAndDigits(String written, boolean right) {
        assertThat(Numbers.TAXONOMY.matcher(written).matches()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"E86.0, true", "E860, true", "C18, true", "Z51.11, true", "E86., false", "86.0, false", "e86.0, false"})
    void aDiagnosisHasTheFormOfOne(String written, boolean right) {
        assertThat(Numbers.DIAGNOSIS.matcher(written).matches()).isEqualTo(right);
    }
}
