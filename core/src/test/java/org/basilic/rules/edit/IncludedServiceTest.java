package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;

import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncludedServiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FACILITY     | 36000 | 96365
                    PROFESSIONAL | 36000 | 96365
                    PROFESSIONAL | 36591 | 96365
                    PROFESSIONAL | 36592 | 96365
                    FACILITY     | 36591 | 36591 96365
                    FACILITY     | 36592 | 36592 96365
                    PROFESSIONAL | 36415 | 36415 96365
                    FACILITY     | 36415 | 36415 96365
                    FACILITY     | 80053 | 80053 96365
                    """)
    void startingTheLineIsIncludedEverywhereAndDrawingThroughItInAnOffice(Setting setting, String code, String bill) {
        assertThat(at(setting, bag("a", "vancomycin", "09:00+60")).service(code).bill())
                .isEqualTo(bill);
    }

    @Test
    void whatIsIncludedSaysSo() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"))
                        .service("36000")
                        .coded()
                        .unused("36000"))
                .containsExactly(new IncludedService.Included("36000"));
    }

    @Test
    void withoutAnAdministrationADrawIsPassedOn() {
        assertThat(office().service("36591").bill()).isEqualTo("36591");
    }
}
