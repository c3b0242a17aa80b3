package org.basilic.formats.fhir.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirIdTest {

    @Test
    void aNumberThatFitsIsTheId() {
        assertThat(FhirId.of("A100-2", "")).isEqualTo("A100-2");
        assertThat(FhirId.of("A100", "-patient")).isEqualTo("A100-patient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 100",
                "A/100",
                "A_100",
                "",
                " ",
                "caf\u00E9",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anyNumberMakesAnId(String number) {
        assertThat(FhirId.of(number, "-line-12"))
                .matches("[A-Za-z0-9\\-.]{1,64}")
                .endsWith("-line-12");
    }

    @Test
    void numbersThatDifferInWhatNoIdHoldsHaveDifferentIds() {
        assertThat(List.of(FhirId.of("A 1", ""), FhirId.of("A/1", ""), FhirId.of("A-1", ""), FhirId.of("A_1", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameIdHasTheSameAddress() {
        assertThat(new Entry("Claim", "A1").address())
                .isEqualTo(new Entry("Claim", "A1").address())
                .startsWith("urn:uuid:")
                .isNotEqualTo(new Entry("Patient", "A1").address());
    }
}
