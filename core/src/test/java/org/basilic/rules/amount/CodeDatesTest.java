package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.named;

import java.time.LocalDate;
import java.util.List;
import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeDatesTest {

    private static final String CHANGES = """
                    J2920 | J2919 | 2024-04-01
                    J2930 | J2919 | 2024-04-01
                    J1020 | J1010 | 2024-04-01
                    J1030 | J1010 | 2024-04-01
                    J1040 | J1010 | 2024-04-01
                    J9070 | J9075 | 2024-04-01
                    J2001 | J2003 | 2024-10-01
                    J1170 | J1171 | 2024-10-01
                    J2796 | J2802 | 2025-01-01
                    J1300 | J1299 | 2025-04-01
                    Q5139 | Q5152 | 2025-04-01
                    J1940 | J1938 | 2025-04-01
                    S0028 | J1308 | 2025-04-01
                    J3370 | J3373 | 2025-07-01
                    J9340 | J9342 | 2025-07-01
                    J0171 | J0165 | 2025-07-01
                    J2150 | J2151 | 2025-10-01
                    J0640 | J0643 | 2026-10-01
                    J9190 | J9192 | 2026-10-01
                    J9181 | J9187 | 2026-10-01
                    J9352 | J9362 | 2026-10-01
                    J1953 | J1957 | 2026-10-01
                    J1941 | J1947 | 2026-10-01
                    J7519 | J7526 | 2026-10-01
                    """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CHANGES)
    void theOldCodeHoldsUntilTheDayBeforeAndNamesTheNewOneFromTheDayOn(String old, String begun, LocalDate day) {
        Coded before = office(drug("a", old).dose("40 mg"))
                .on(day.minusDays(1))
                .payer("commercial")
                .coded();
        Coded after =
                office(drug("a", old).dose("40 mg")).on(day).payer("commercial").coded();

        assertThat(before.drugs()).startsWith(old);
        assertThat(before.findings("CODE-01")).isEmpty();
        assertThat(after.drugs()).isEmpty();
        assertThat(after.findings("CODE-01")).containsExactly("error a");
        assertThat(after.leftDrug("a")).hasSize(1).first().isInstanceOfSatisfying(CodeDates.Ended.class, ended -> {
            assertThat(ended.ended()).isEqualTo(day);
            assertThat(ended.inForce()).contains(begun);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CHANGES)
    void theNewCodeHoldsFromTheDayOnAndNamesTheOldOneTheDayBefore(String old, String begun, LocalDate day) {
        Coded before = office(drug("a", begun).dose("40 mg"))
                .on(day.minusDays(1))
                .payer("commercial")
                .coded();
        Coded after = office(drug("a", begun).dose("40 mg"))
                .on(day)
                .payer("commercial")
                .coded();

        assertThat(after.drugs()).startsWith(begun);
        assertThat(after.findings("CODE-01")).isEmpty();
        assertThat(before.drugs()).isEmpty();
        assertThat(before.findings("CODE-01")).containsExactly("error a");
        assertThat(before.leftDrug("a")).hasSize(1).first().isInstanceOfSatisfying(CodeDates.NotYet.class, notYet -> {
            assertThat(notYet.begins()).isEqualTo(day);
            assertThat(notYet.before()).contains(old);
        });
    }

    @Test
    void aCodeMayEndInOneThatWasThereBefore() {
        assertThat(office(drug("a", "J9250").dose("50 mg"))
                        .on("2024-04-01")
                        .coded()
                        .leftDrug("a"))
                .containsExactly(new CodeDates.Ended(
                        "J9250", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 1), List.of("J9260"), List.of()));
        assertThat(office(drug("a", "J9250").dose("50 mg"), drug("b", "J9260").dose("50 mg"))
                        .on("2024-03-31")
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J9250x10 J9260");
    }

    @Test
    void anEndedCodeMayHaveNoSuccessor() {
        Coded coded = office(drug("a", "J0172").dose("170 mg")).on("2026-01-01").coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.leftDrug("a"))
                .containsExactly(new CodeDates.Ended(
                        "J0172", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), List.of(), List.of()));
        assertThat(office(drug("a", "J0172").dose("170 mg"))
                        .on("2025-12-31")
                        .coded()
                        .drugs())
                .isEqualTo("J0172x85");
    }

    @Test
    void theRestOfTheVisitIsCoded() {
        Coded coded = facility(
                        drug("a", "J0640").dose("100 mg"),
                        drug("b", "J1745").dose("100 mg").ran("11:00+60").opened("1 x 100 mg single-dose"))
                .on("2026-10-01")
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx10");
        assertThat(coded.bill()).isEqualTo("96367 96413");
    }

    @Test
    void theDayOfTheLineCountsNotTheDayOfTheVisit() {
        Coded coded = facility(
                        drug("a", "J0640").dose("100 mg").ran("23:00+30"),
                        drug("b", "J0640").dose("100 mg").ran("+1/00:30+30"),
                        drug("c", "J0643").dose("100 mg").ran("+1/02:00+30"))
                .on("2026-09-30")
                .payer("commercial")
                .coded();

        assertThat(coded.drugsByProduct()).isEqualTo("2026-09-30:J0640x2 2026-10-01:J0643x100");
        assertThat(coded.findings("CODE-01")).containsExactly("error b");
    }

    @Test
    void aSuccessorThatHasNotBegunIsNotInForce() {
        // J9037 ended before April 2025; J9053 begins in July 2026.
        assertThat(office(drug("a", "J9037").dose("100 mg"))
                        .on("2025-05-01")
                        .coded()
                        .leftDrug("a")
                        .get(0)
                        .inWords())
                .doesNotContain("in force: J9053");
        assertThat(office(drug("a", "J9037").dose("100 mg"))
                        .on("2026-07-01")
                        .coded()
                        .leftDrug("a")
                        .get(0)
                        .inWords())
                .contains("in force: J9053");
    }

    @Test
    void aNameMeansTheCodeOfTheDayOnWhichItWasGiven() {
        assertThat(facility(
                                named("a", "leucovorin").dose("100 mg").ran("23:00+30"),
                                named("b", "leucovorin").dose("100 mg").ran("+1/00:30+30"))
                        .on("2026-09-30")
                        .payer("commercial")
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-09-30:J0640x2 2026-10-01:J0643x100");
    }
}
