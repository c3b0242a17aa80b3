package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basilic.reference.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisReleaseTest {
    private static final LocalDate BEGIN = LocalDate.of(2025, 10, 1);

    @Test
    void aFiscalYearBeginsInOctoberOfTheYearBefore() {
        DiagnosisRelease release = DiagnosisRelease.ofYear(2026);

        assertThat(release.name()).isEqualTo("2026");
        assertThat(release.days()).isEqualTo(new DateRange(BEGIN, LocalDate.of(2026, 10, 1)));
    }

    @Test
    void aReleaseWithinTheYearHoldsToItsEnd() {
        DiagnosisRelease release = DiagnosisRelease.within(2026, LocalDate.of(2026, 4, 1));

        assertThat(release)
                .isEqualTo(new DiagnosisRelease(
                        "2026-04", new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 1))));
        assertThat(DiagnosisRelease.within(2026, BEGIN)).isEqualTo(DiagnosisRelease.ofYear(2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-01", "2026-10-01", "2026-04-02"})
    void aReleaseWithinTheYearBeginsWithAMonthOfIt(LocalDate from) {
        assertThat(DiagnosisRelease.within(2026, from)).isNull();
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource(textBlock = """
                    icd10cm_codes_2026.txt, 2026
                    icd10cm_fy2026_codes.txt, 2026
                    icd10cm-Code-2024.txt, 2024
                    FY 2025.zip, 2025
                    2026-code-descriptions.zip,
                    codes_20260.txt,
                    """)
    void theYearIsGuessedFromAFileName(String name, Integer year) {
        assertThat(DiagnosisRelease.yearInFileName(name)).isEqualTo(year);
    }
}
