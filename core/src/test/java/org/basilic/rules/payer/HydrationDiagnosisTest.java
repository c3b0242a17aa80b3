package org.basilic.rules.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HydrationDiagnosisTest {

    private static final String RULE = "POL-04";

    @ParameterizedTest
    @CsvSource({"E86.0, E86", "e860, E86.0", "I95.1, I95-I99", "R11.2, R11"})
    void anAcceptedDiagnosisSupportsIt(String diagnosis, String listed) {
        Coded coded = facility(fluid("h", "09:00+60"))
                .diagnosis(diagnosis)
                .plan("hydration-diagnosis," + listed + ",both,accepted")
                .coded();

        assertThat(coded.because("96360")).contains(new HydrationDiagnosis.Accepted(listed, "plan"));
        assertThat(coded.findings(RULE)).isEmpty();
    }

    @Test
    void withoutOneTheLineStandsUnderAWarning() {
        Coded coded = facility(fluid("h", "09:00+91"))
                .diagnosis("R53.1")
                .plan("hydration-diagnosis,E86,both,accepted")
                .coded();

        assertThat(coded.bill()).isEqualTo("96360 96361");
        assertThat(coded.findings(RULE)).hasSize(2);
        assertThat(coded.result().findings())
                .filteredOn(finding -> finding.because().rule().id().equals(RULE))
                .allMatch(finding ->
                        finding.denial() != null && finding.denial().carc().equals("50"));
    }

    @Test
    void theLongestEntryAnswers() {
        assertThat(facility(fluid("h", "09:00+60"))
                        .diagnosis("E86.9")
                        .plan("hydration-diagnosis,E86,both,accepted", "hydration-diagnosis,E86.9,both,refused")
                        .coded()
                        .findings(RULE))
                .hasSize(1);
        assertThat(facility(fluid("h", "09:00+60"))
                        .diagnosis("E86.9")
                        .plan("hydration-diagnosis,E86,both,refused", "hydration-diagnosis,E86.9,both,accepted")
                        .coded()
                        .findings(RULE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"I95.1, refused", "I95.9, accepted", "I96, accepted"})
    void anEntryWithinARangeAnswersBeforeTheRange(String diagnosis, String answer) {
        assertThat(facility(fluid("h", "09:00+60"))
                        .diagnosis(diagnosis)
                        .plan("hydration-diagnosis,I95-I99,both,accepted", "hydration-diagnosis,I95.1,both,refused")
                        .coded()
                        .findings(RULE))
                .hasSize(answer.equals("refused") ? 1 : 0);
    }

    @Test
    void whatIsChartedForTheFluidCountsAlone() {
        assertThat(facility(fluid("h", "09:00+60").diagnoses("R53.1"))
                        .diagnosis("R53.1")
                        .diagnosis("E86.0")
                        .plan("hydration-diagnosis,E86,both,accepted")
                        .coded()
                        .findings(RULE))
                .hasSize(1);
    }

    @Test
    void aDrugAndAPolicyWithoutAListAreLeftAlone() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"))
                        .diagnosis("R53.1")
                        .plan("hydration-diagnosis,E86,both,accepted")
                        .coded()
                        .findings(RULE))
                .isEmpty();
        assertThat(facility(fluid("h", "09:00+60"))
                        .diagnosis("R53.1")
                        .plan()
                        .coded()
                        .findings(RULE))
                .isEmpty();
    }
}
