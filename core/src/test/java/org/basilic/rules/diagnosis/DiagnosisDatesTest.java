package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.fluid;

import java.time.LocalDate;
import java.util.List;
import org.basilic.given.Chart;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.rules.diagnosis.DiagnosisDates.Ended;
import org.basilic.rules.diagnosis.DiagnosisDates.NotYet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisDatesTest {

    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
    private static final List<String> FORMS =
            List.of("G35.A", "G35.B0", "G35.B1", "G35.B2", "G35.C0", "G35.C1", "G35.C2", "G35.D");

    private static Chart ocrelizumab(LocalDate day) {
        return facility(by(Route.IV_INFUSION, "a", "ocrelizumab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                .on(day);
    }

    @Test
    void multipleSclerosisIsOneCodeUntilTheLastOfSeptember2025() {
        Diagnosed diagnosed = Diagnosed.with(ocrelizumab(LAST), "G35");

        assertThat(diagnosed.found()).isEmpty();
        assertThat(diagnosed.pointers()).isEqualTo("96413 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G35", "g35", "G35."})
    void fromOctober2025ItIsAnErrorThatNamesTheFormsToChooseFrom(String charted) {
        Diagnosed diagnosed = Diagnosed.with(ocrelizumab(OCTOBER), charted);

        assertThat(diagnosed.found(DiagnosisDates.CARD)).containsExactly(new Ended("G35", OCTOBER, OCTOBER, FORMS));
        assertThat(diagnosed.findings(DiagnosisDates.CARD)).containsExactly("error");
        assertThat(diagnosed.found().get(0).inWords()).contains(FORMS).contains("2025-10-01");
        assertThat(diagnosed.questions(DiagnosisDates.CARD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G35.A", "G35.B0", "G35.B1", "G35.B2", "G35.C0", "G35.C1", "G35.C2", "G35.D"})
    void eachFormBeginsInOctober2025(String form) {
        assertThat(Diagnosed.with(ocrelizumab(LAST), form).found()).containsExactly(new NotYet(form, LAST, OCTOBER));
        assertThat(Diagnosed.with(ocrelizumab(LAST), form).findings(DiagnosisDates.CARD))
                .containsExactly("error");

        Diagnosed october = Diagnosed.with(ocrelizumab(OCTOBER), form);
        assertThat(october.found()).isEmpty();
        assertThat(october.pointers()).isEqualTo("96413 1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    C50.A0, 2025-09-30, 1
                    C50.A0, 2025-10-01, 0
                    C50.A2, 2025-09-30, 1
                    C50.A2, 2025-10-01, 0
                    """)
    void inflammatoryBreastCancerHasItsOwnCodesFromOctober2025(String code, LocalDate day, int findings) {
        Diagnosed diagnosed = Diagnosed.with(facility(fluid("h", "09:00+60")).on(day), "E86.0", code);

        assertThat(diagnosed.found(DiagnosisDates.CARD)).hasSize(findings);
    }

    @Test
    void aCodeWithOtherCodesBeneathItsNameIsNotTakenForTheEndedOne() {
        assertThat(Diagnosed.with(ocrelizumab(OCTOBER), "G35.D").found(DiagnosisDates.CARD))
                .isEmpty();
    }

    @Test
    void theSuccessorsAreNamedOnceThoughTheListOfTheDayRefusesTheCodeAsWell() {
        assertThat(Diagnosed.byList(List.of("G35A", "G35D"), ocrelizumab(Chart.DAY), "G35")
                        .found())
                .containsExactly(new Ended("G35", Chart.DAY, OCTOBER, FORMS));
    }

    @Test
    void theListOfTheDayAnswersBeforeAFirstDayOfOurOwn() {
        assertThat(Diagnosed.byList(List.of("G35A"), ocrelizumab(OCTOBER), "G35.A")
                        .found())
                .isEmpty();
        assertThat(Diagnosed.byList(List.of("G35"), ocrelizumab(OCTOBER), "G35.A")
                        .found())
                .containsExactly(new DiagnosisCodes.NotListed("G35.A", OCTOBER));
    }

    /** The built-in days are partly from memory; the publisher's list of the day is not. */
    @Test
    void theListOfTheDayAnswersBeforeALastDayOfOurOwn() {
        assertThat(Diagnosed.byList(List.of("G35"), ocrelizumab(OCTOBER), "G35").found())
                .isEmpty();
    }
}
