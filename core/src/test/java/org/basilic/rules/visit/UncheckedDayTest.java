package org.basilic.rules.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import java.time.LocalDate;
import org.basilic.given.Coded;
import org.basilic.result.Severity;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;

class UncheckedDayTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void theLastDayThatWasCheckedIsCodedWithoutAWord() {
        assertThat(office(bag("a", "vancomycin", "09:00+60"))
                        .on("2026-12-31")
                        .coded()
                        .foundBy())
                .doesNotContain("DATE-01");
    }

    @Test
    void theDayAfterIsCodedAndSaysSo() {
        Coded coded =
                office(bag("a", "vancomycin", "09:00+60")).on("2027-01-01").coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.found()).contains(new UncheckedDay.NotChecked(LocalDate.of(2027, 1, 1), LAST));
        assertThat(coded.result().findings())
                .filteredOn(finding -> finding.because() instanceof UncheckedDay.NotChecked)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.administrations()).containsExactly("a");
                    assertThat(finding.because().inWords()).contains("2026-12-31", "2027-01-01");
                });
        assertThat(coded.result().status()).isNotEqualTo(Status.BLOCKED);
    }

    @Test
    void ofAStayThatRunsIntoTheYearOnlyWhatIsThenGivenIsNamed() {
        Coded coded = facility(push("a", "ondansetron", "20:00"), bag("b", "vancomycin", "23:30..+1/00:30"))
                .on("2026-12-31")
                .coded();

        assertThat(coded.result().findings())
                .filteredOn(finding -> finding.because() instanceof UncheckedDay.NotChecked)
                .singleElement()
                .satisfies(finding -> assertThat(finding.administrations()).containsExactly("b"));
        assertThat(coded.found()).contains(new UncheckedDay.NotChecked(LocalDate.of(2027, 1, 1), LAST));
    }

    @Test
    void anEntryWithoutAClockIsOnTheDayOfTheVisit() {
        assertThat(office(shot("a", "ketorolac")).on("2027-03-31").coded().foundBy())
                .contains("DATE-01");
        assertThat(office(shot("a", "ketorolac")).on("2026-12-31").coded().foundBy())
                .doesNotContain("DATE-01");
    }

    @Test
    void aVisitWithServicesAloneSaysSoToo() {
        assertThat(office().service("99213").on("2027-01-01").coded().foundBy()).contains("DATE-01");
    }
}
