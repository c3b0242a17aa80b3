package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product and code here is invented. */
class ImportedTest {
    private static final LocalDate IN_SECOND_QUARTER = LocalDate.of(2025, 5, 5);
    private static final LocalDate IN_FOURTH_QUARTER = LocalDate.of(2025, 11, 5);

    @Test
    void nothingImportedKnowsNothing() {
        assertThat(Imported.NONE.hasProducts(IN_FOURTH_QUARTER)).isFalse();
        assertThat(Imported.NONE.products("00001000101", IN_FOURTH_QUARTER)).isEmpty();
        assertThat(Imported.NONE.diagnosis("X000", IN_FOURTH_QUARTER)).isEqualTo(DiagnosisValidity.NO_DATA);
        assertThat(Imported.NONE.editions()).isEmpty();
        assertThat(Imported.of(List.of())).isSameAs(Imported.NONE);
    }

    @Test
    void aQuarterAnswersForItsOwnDays() {
        Imported imported = Imported.of(List.of(
                crosswalk("2025Q4", 10, "00001000101 X0010 10"), crosswalk("2025Q2", 4, "00001000101 X0010 5")));

        assertThat(imported.products("00001000101", IN_SECOND_QUARTER))
                .extracting(NdcProduct::unitsPerPackage)
                .containsExactly(new BigDecimal("5"));
        assertThat(imported.products("00001000101", IN_FOURTH_QUARTER))
                .extracting(NdcProduct::unitsPerPackage)
                .containsExactly(new BigDecimal("10"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    2025-03-31, false
                    2025-04-01, true
                    2025-06-30, true
                    2025-07-01, false
                    2025-09-30, false
                    2025-10-01, true
                    2025-12-31, true
                    2026-01-01, false
                    """)
    void aDayBetweenQuartersHasNoData(LocalDate day, boolean covered) {
        Imported imported = Imported.of(List.of(
                crosswalk("2025Q2", 4, "00001000101 X0010 5"), crosswalk("2025Q4", 10, "00001000101 X0010 10")));

        assertThat(imported.hasProducts(day)).isEqualTo(covered);
        assertThat(imported.products("00001000101", day)).hasSize(covered ? 1 : 0);
    }

    @Test
    void aPackageOfSeveralCodesHasThemInOrder() {
        Imported imported = Imported.of(List.of(crosswalk(
                "2025Q4",
                10,
                "00001000101 X0030 1",
                "00002000202 X0040 2",
                "00001000101 X0010 3",
                "00001000101 X0020 4")));

        assertThat(imported.products("00001000101", IN_FOURTH_QUARTER))
                .extracting(NdcProduct::hcpcs)
                .containsExactly("X0010", "X0020", "X0030");
        assertThat(imported.products("00003000303", IN_FOURTH_QUARTER)).isEmpty();
    }

    @Test
    void twoAnswersForOnePackageAndCodeAreRefused() {
        assertThatThrownBy(() -> crosswalk("2025Q4", 10, "00001000101 X0010 1", "00001000101 X0010 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two rows for 00001000101 and X0010");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
                    X000, 2024-09-30, NO_DATA
                    X000, 2024-10-01, VALID
                    X000, 2025-09-30, VALID
                    X000, 2025-10-01, NOT_VALID
                    X001, 2025-09-30, NOT_VALID
                    X001, 2025-10-01, VALID
                    X002, 2026-03-31, NOT_VALID
                    X002, 2026-04-01, VALID
                    X001, 2026-04-01, NOT_VALID
                    X002, 2026-09-30, VALID
                    X002, 2026-10-01, NO_DATA
                    x000, 2024-10-01, NOT_VALID
                    """)
    void aDiagnosisCodeIsValidByTheListOfTheDay(String code, LocalDate day, DiagnosisValidity expected) {
        LocalDate newYear = LocalDate.of(2025, 10, 1);
        DateRange year = new DateRange(newYear, newYear.plusYears(1));
        DateRange correction = new DateRange(LocalDate.of(2026, 4, 1), newYear.plusYears(1));
        DateRange before = new DateRange(newYear.minusYears(1), newYear);
        Imported imported = Imported.of(List.of(
                new DiagnosisList("2026-04", correction, List.of("X002")),
                new DiagnosisList("2025", before, List.of("X000")),
                new DiagnosisList("2026", year, List.of("X001"))));

        assertThat(imported.diagnosis(code, day)).isEqualTo(expected);
    }

    @Test
    void editionsAreNamedInOrder() {
        DateRange year = new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));

        Imported imported = Imported.of(List.of(
                new DiagnosisList("2026", year, List.of("X000")), crosswalk("2025Q4", 10), crosswalk("2025Q2", 4)));

        assertThat(imported.editions()).containsExactly("asp-crosswalk 2025Q2", "asp-crosswalk 2025Q4", "icd10cm 2026");
        assertThat(Reference.builtIn().with(imported).edition())
                .isEqualTo(Reference.builtIn().edition()
                        + " + asp-crosswalk 2025Q2 + asp-crosswalk 2025Q4 + icd10cm 2026");
    }

    @Test
    void oneTableTwiceIsRefused() {
        assertThatThrownBy(() -> Imported.of(List.of(crosswalk("2025Q4", 10), crosswalk("2025Q4", 10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asp-crosswalk 2025Q4");
        assertThatThrownBy(() -> Imported.of(List.of(crosswalk("2025Q4", 10), crosswalk("2025Q9", 10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asp-crosswalk from 2025-10-01");
    }

    @Test
    void theTablesOfTheProgramStayAsTheyAre() {
        Reference builtIn = Reference.builtIn();
        Imported imported = Imported.of(List.of(crosswalk("2025Q4", 10, "00001000101 X0010 10")));

        Reference with = builtIn.with(imported);

        assertThat(with.imported()).isSameAs(imported);
        assertThat(with.on(IN_FOURTH_QUARTER)).isSameAs(builtIn.on(IN_FOURTH_QUARTER));
        assertThat(builtIn.imported()).isSameAs(Imported.NONE);
        assertThat(with.with(Imported.NONE).edition()).isEqualTo(builtIn.edition());
    }

    private static AspCrosswalk crosswalk(String quarter, int firstMonth, String... rows) {
        LocalDate from = LocalDate.of(2025, firstMonth, 1);
        DateRange days = new DateRange(from, from.plusMonths(3));
        List<NdcProduct> products = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            products.add(new NdcProduct(
                    cells[0],
                    cells[1],
                    "Examplin",
                    "Example Labs",
                    new BigDecimal(cells[2]),
                    days,
                    AspCrosswalk.edition(quarter)));
        }
        return new AspCrosswalk(quarter, days, products);
    }
}
