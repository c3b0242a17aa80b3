package org.basilic.formats.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {

    private static final List<String> NAMES = List.of("npi", "taxId", "taxonomy", "revenueCodes");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "taxid, taxId",
                "taxonomie, taxonomy",
                "revenuecodes, revenueCodes",
                "revenueCode, revenueCodes",
                "npis, npi",
                "colour, -",
                "xyz, -"
            })
    void aSlipLeadsToTheNameThatWasMeant(String written, @Nullable String meant) {
        assertThat(Near.of(written, NAMES)).isEqualTo(meant);
    }
}
