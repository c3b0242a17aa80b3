package org.basilic.formats.fhir.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

    @ParameterizedTest
    @CsvSource({"96413, CPT", "0001A, CPT", "1234T, CPT", "J1745, HCPCS", "G0498, HCPCS", "9641, HCPCS", "123456, HCPCS"
    })
    void fiveCharactersThatBeginWithADigitAreCpt(String code, CodeUri system) {
        assertThat(Coding.procedure(code)).isEqualTo(new Coding(system, code));
    }

    @ParameterizedTest
    @CsvSource({"59, CPT", "25, CPT", "JW, HCPCS", "XU, HCPCS", "1P, HCPCS", "E1, HCPCS"})
    void twoDigitsAreAModifierOfCpt(String code, CodeUri system) {
        assertThat(Coding.modifier(code)).isEqualTo(new Coding(system, code));
    }

    @ParameterizedTest
    @CsvSource({"M0579, M05.79", "M05.79, M05.79", "I10, I10", "Z5111, Z51.11", "C189, C18.9", "S72001A, S72.001A"})
    void aDiagnosisHasItsDot(String code, String dotted) {
        assertThat(Coding.diagnosis(code)).isEqualTo(new Coding(CodeUri.ICD_10_CM, dotted));
    }
}
