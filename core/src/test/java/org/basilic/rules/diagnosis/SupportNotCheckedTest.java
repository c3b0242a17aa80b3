package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Chart;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.result.Status;
import org.basilic.rules.diagnosis.SupportNotChecked.NoDiagnosis;
import org.basilic.rules.diagnosis.SupportNotChecked.NoList;
import org.junit.jupiter.api.Test;

class SupportNotCheckedTest {

    /** A name and a code that no table has. */
    private static Chart unknown() {
        return office(shot("a", "exampline"));
    }

    @Test
    void withoutADiagnosisNothingWasCheckedAndThatIsSaidOnce() {
        Diagnosed diagnosed = Diagnosed.with(
                facility(fluid("h", "09:00+91"), push("a", "ondansetron", "09:10"), push("b", "ketorolac", "09:20")));

        assertThat(diagnosed.found()).containsExactly(new NoDiagnosis());
        assertThat(diagnosed.findings(SupportNotChecked.CARD)).containsExactly("warning");
        assertThat(diagnosed.questions(SupportNotChecked.CARD)).hasSize(1);
        assertThat(diagnosed.pointers()).doesNotContainPattern("[A-Z0-9]{5} [1-9]");
        assertThat(diagnosed.result().status()).isNotEqualTo(Status.CLEAN);
    }

    @Test
    void servicesAloneNeedNoDiagnosisHere() {
        assertThat(Diagnosed.with(office().service("80053")).found()).isEmpty();
    }

    @Test
    void aDrugWithoutAListIsAWarningWithThePolicyAndPointsToTheFirstListed() {
        Diagnosed diagnosed = Diagnosed.with(unknown(), "Z79.899", "R11.2");

        assertThat(diagnosed.found()).containsExactly(new NoList("exampline", "medicare"));
        assertThat(diagnosed.findings(SupportNotChecked.CARD)).containsExactly("warning a");
        assertThat(diagnosed.pointers()).isEqualTo("96372 1");
        assertThat(diagnosed.result().status()).isNotEqualTo(Status.CLEAN);
    }

    @Test
    void itIsNamedByItsLines() {
        assertThat(Diagnosed.with(unknown(), "Z79.899").findings().get(0).lines())
                .containsExactly(1);
    }

    @Test
    void whatWasCheckedIsNotCalledUnchecked() {
        assertThat(Diagnosed.with(office(push("a", "ondansetron", "09:00")), "R11.2")
                        .found())
                .isEmpty();
        assertThat(Diagnosed.with(office(push("a", "ondansetron", "09:00")), "Z79.899")
                        .found(SupportNotChecked.CARD))
                .isEmpty();
    }

    @Test
    void besideASupportedDrugTheUncheckedOneIsSaidToBeSo() {
        Chart two = facility(
                push("a", "exampline", "08:50"),
                by(Route.IV_INFUSION, "b", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"));

        Diagnosed diagnosed = Diagnosed.with(two, "Z79.899", "M05.79");

        assertThat(diagnosed.found()).containsExactly(new NoList("exampline", "medicare"));
        assertThat(diagnosed.found().get(0).inWords()).startsWith("not checked");
        assertThat(diagnosed.pointers()).isEqualTo("96413 2; 96375 2");
    }

    @Test
    void besideAnUnsupportedDrugItStaysAWarning() {
        Chart two = facility(
                push("a", "exampline", "08:50"),
                by(Route.IV_INFUSION, "b", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"));

        assertThat(Diagnosed.with(two, "Z79.899").findings(SupportNotChecked.CARD))
                .containsExactly("warning a");
    }

    @Test
    void aDiagnosisChartedForAnUncheckedDrugIsPointedToAndStaysUnchecked() {
        Diagnosed diagnosed = Diagnosed.with(office(shot("a", "exampline").diagnoses("R11.2")), "Z79.899", "R11.2");

        assertThat(diagnosed.pointers()).isEqualTo("96372 2");
        assertThat(diagnosed.found()).containsExactly(new NoList("exampline", "medicare"));
    }

    /** Whatever is supported beside it: what was not checked is not clean. */
    @Test
    void aVisitWithAnUncheckedLineIsNeverClean() {
        Chart visit = facility(
                drug("a", "J0696").dose("1 g"),
                by(Route.IV_PUSH, "b", null, null, "10:30").hcpcs("J0360").dose("20 mg"));

        Diagnosed diagnosed = Diagnosed.with(visit, "A41.9");

        assertThat(diagnosed.found()).containsExactly(new NoList("J0360", "medicare"));
        assertThat(diagnosed.result().status()).isNotEqualTo(Status.CLEAN);
    }
}
