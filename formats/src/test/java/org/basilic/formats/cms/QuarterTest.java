package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.basilic.reference.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025Q4", "2025q4", "2025-Q4", "2025 Q4"})
    void isReadAsPeopleWriteIt(String written) {
        assertThat(Quarter.of(written)).hasToString("2025Q4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025Q5", "2025Q0", "Q4", "1999Q1", "2025Q44", "x2025Q4"})
    void whatIsNoQuarterIsNone(String written) {
        assertThat(Quarter.of(written)).isNull();
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource(textBlock = """
                    asp_ndc_hcpcs_crosswalk_2025Q4.csv, 2025Q4
                    october-2025-ndc-hcpcs-crosswalk.zip, 2025Q4
                    section 508 version of Jan 2026 ASP NDC-HCPCS Crosswalk.csv, 2026Q1
                    April_2024.csv, 2024Q2
                    jul2024-crosswalk.csv, 2024Q3
                    2026-q1-final.csv, 2026Q1
                    HCPC2026_OCT_ANWEB.txt, 2026Q4
                    HCPC2026_JUL_ANWEB_06172026.txt, 2026Q3
                    october-2026-alpha-numeric-hcpcs-file.zip, 2026Q4
                    2026_January_Web_Addendum_B.xlsx, 2026Q1
                    RVU26D.zip, 2026Q4
                    rvu24ar.zip, 2024Q1
                    rvu26b-updated-03-10-2026.zip, 2026Q2
                    PPRRVU2026_Jul_nonQPP.csv, 2026Q3
                    PPRRVU24_JAN.xlsx, 2024Q1
                    """)
    void isGuessedFromAFileName(String name, String quarter) {
        assertThat(Quarter.inFileName(name)).hasToString(quarter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crosswalk.csv",
                "november-2025.csv",
                "crosswalk-2025.csv",
                "major 2025.csv",
                "2026_major.csv",
                "rvu26e.zip",
                "rvu2026.zip",
                "12025Q41.csv"
            })
    void isNotGuessedFromAnythingElse(String name) {
        assertThat(Quarter.inFileName(name)).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} to before {2}")
    @CsvSource(textBlock = """
                    2025Q1, 2025-01-01, 2025-04-01
                    2025Q2, 2025-04-01, 2025-07-01
                    2025Q3, 2025-07-01, 2025-10-01
                    2025Q4, 2025-10-01, 2026-01-01
                    """)
    void hasThreeMonths(String written, LocalDate from, LocalDate to) {
        assertThat(Quarter.of(written)).extracting(Quarter::days).isEqualTo(new DateRange(from, to));
    }

    @Test
    void thereAreFour() {
        assertThatThrownBy(() -> new Quarter(2025, 5)).hasMessage("there is no quarter 5");
    }
}
