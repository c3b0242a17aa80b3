package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.named;

import java.util.List;
import org.basilic.given.Coded;
import org.basilic.model.Setting;
import org.basilic.result.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VialSizesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | 1 x 100 mg single-dose     | false
                    PROFESSIONAL | 1 x 0.1 g single-dose      | false
                    FACILITY     | 1 x 100.0 mg single-dose   | false
                    PROFESSIONAL | 1 x 99.999 mg single-dose  | true
                    FACILITY     | 1 x 100.001 mg single-dose | true
                    PROFESSIONAL | 1 x 237 mg single-dose     | true
                    """)
    void aSizeThatNoProductHasIsAskedAbout(Setting setting, String opened, boolean asks) {
        Coded coded =
                at(setting, drug("a", "J1745").dose("90 mg").opened(opened)).coded();

        assertThat(coded.drugs()).isEqualTo("J1745x9");
        assertThat(coded.findings("AMT-03")).isEqualTo(asks ? List.of("warning a") : List.of());
    }

    @Test
    void itNamesTheSizesThatAreSold() {
        assertThat(office(drug("a", "J9312").dose("237 mg").opened("1 x 237 mg single-dose"))
                        .coded()
                        .drugFindings())
                .extracting(Reason::inWords)
                .containsExactly("237 mg of J9312 is charted, known are 100 mg, 500 mg");
    }

    @Test
    void oneStrangeSizeAmongOthersIsEnoughAndIsAskedAboutOnce() {
        assertThat(office(drug("a", "J9312")
                                .dose("750 mg")
                                .opened("1 x 500 mg single-dose")
                                .opened("1 x 150 mg single-dose")
                                .opened("2 x 50 mg single-dose"))
                        .coded()
                        .findings("AMT-03"))
                .hasSize(1);
    }

    @Test
    void aSizeInAnotherMeasureOrOfAnUnlistedDrugSaysNothing() {
        assertThat(office(drug("a", "J1745").dose("90 mg").opened("1 x 20 mL single-dose"))
                        .coded()
                        .findings("AMT-03"))
                .isEmpty();
        assertThat(office(named("a", "new drug").hcpcs("J3490").dose("90 mg").opened("1 x 237 mg single-dose"))
                        .coded()
                        .findings("AMT-03"))
                .isEmpty();
    }
}
