package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import java.util.List;
import org.basilic.given.Chart;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.result.Finding;
import org.basilic.rules.diagnosis.LineSupport.AsCharted;
import org.basilic.rules.diagnosis.LineSupport.Beside;
import org.basilic.rules.diagnosis.LineSupport.FirstListed;
import org.basilic.rules.diagnosis.LineSupport.NotAmongDiagnoses;
import org.basilic.rules.diagnosis.LineSupport.NotSupported;
import org.basilic.rules.diagnosis.LineSupport.Supported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSupportTest {

    private static Chart infliximab() {
        return facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+133"));
    }

    /** One drug, one diagnosis of those that the customer's document and the rules name. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    infliximab,         complex-biologic, M05.79
                    infliximab,         complex-biologic, K50.90
                    rituximab,          chemotherapy,     M05.79
                    tocilizumab,        complex-biologic, M05.79
                    ceftriaxone,        therapeutic,      R50.9
                    ceftriaxone,        therapeutic,      J44.1
                    Solu-Medrol,        therapeutic,      J44.1
                    iron sucrose,       therapeutic,      D50.9
                    iron sucrose,       therapeutic,      N18.4
                    iron sucrose,       therapeutic,      D63.1
                    ondansetron,        therapeutic,      R11.2
                    ondansetron,        therapeutic,      C18.9
                    epoetin alfa,       therapeutic,      D64.81
                    ocrelizumab,        complex-biologic, G35.A
                    cyanocobalamin,     therapeutic,      D51.0
                    """)
    void aDrugIsSupportedByWhatItIsGivenFor(String drug, String drugClass, String diagnosis) {
        DrugClass charted = DrugClass.valueOf(drugClass.replace('-', '_').toUpperCase(java.util.Locale.ROOT));

        Diagnosed diagnosed =
                Diagnosed.with(facility(by(Route.IV_INFUSION, "a", drug, charted, "09:00+60")), "Z79.899", diagnosis);

        assertThat(diagnosed.found(LineSupport.CARD)).isEmpty();
        assertThat(diagnosed.found(SupportNotChecked.CARD)).isEmpty();
        assertThat(diagnosed.pointers()).endsWith(" 2").doesNotContain("1 2", "2 1");
    }

    @ParameterizedTest
    @CsvSource({"E86.0", "E86.1", "E86.9", "E83.52", "E87.0", "R11.10", "R11.2", "R19.7", "K52.9", "I95.9", "N18.31"})
    void hydrationIsSupportedByItsCauses(String cause) {
        Diagnosed diagnosed = Diagnosed.with(facility(fluid("h", "09:00+91")), "Z79.899", cause);

        assertThat(diagnosed.found()).doesNotHaveAnyElementsOfTypes(NotSupported.class);
        assertThat(diagnosed.pointers()).isEqualTo("96360 2; 96361 2");
    }

    @Test
    void aDrugThatNoListedDiagnosisSupportsIsOneWarningWithItsLinesTheListAndThePolicy() {
        Diagnosed diagnosed = Diagnosed.with(infliximab(), "Z79.899", "E86.0");

        assertThat(diagnosed.found(LineSupport.CARD)).singleElement().satisfies(because -> {
            NotSupported not = (NotSupported) because;
            assertThat(not.what()).isEqualTo("infliximab");
            assertThat(not.lists()).isEqualTo("label, customary");
            assertThat(not.policy()).isEqualTo("medicare");
            assertThat(not.inWords()).contains("infliximab", "label", "medicare");
        });
        Finding finding = diagnosed.findings().stream()
                .filter(one -> one.because() instanceof NotSupported)
                .findFirst()
                .orElseThrow();
        assertThat(diagnosed.pointers()).isEqualTo("96413; 96415");
        assertThat(finding.lines()).containsExactly(1, 2);
        assertThat(diagnosed.findings(LineSupport.CARD)).containsExactly("warning a");
        assertThat(diagnosed.questions(LineSupport.CARD))
                .singleElement()
                .asString()
                .contains("infliximab");
    }

    @Test
    void thePolicyThatIsNamedIsThePayers() {
        Diagnosed diagnosed = Diagnosed.with(infliximab().payer("commercial"), "Z79.899");

        assertThat(diagnosed.found(LineSupport.CARD))
                .containsExactly(new NotSupported("infliximab", "label, customary", "commercial"));
    }

    @Test
    void hydrationWithoutACauseNamesTheListOfHydration() {
        Diagnosed diagnosed = Diagnosed.with(facility(fluid("h", "09:00+60")), "Z79.899");

        assertThat(diagnosed.found(LineSupport.CARD))
                .containsExactly(new NotSupported("normal saline", "highmark-y-5-009, customary", "medicare"));
    }

    @Test
    void everyUnsupportedDrugHasAFindingOfItsOwn() {
        Chart two = facility(
                push("a", "ondansetron", "09:00"),
                bag("b", "iron sucrose", "10:00+60"),
                push("c", "ondansetron", "12:00"));

        Diagnosed diagnosed = Diagnosed.with(two, "Z79.899");

        assertThat(diagnosed.findings(LineSupport.CARD)).containsExactlyInAnyOrder("warning a c", "warning b");
    }

    @Test
    void aDiagnosisChartedForTheDrugThatDoesNotSupportItIsFoundThoughAnotherWould() {
        Diagnosed diagnosed =
                Diagnosed.with(office(push("a", "ondansetron", "09:00").diagnoses("Z79.899")), "R11.2", "Z79.899");

        assertThat(diagnosed.findings(LineSupport.CARD)).containsExactly("warning a");
        assertThat(diagnosed.pointers()).isEqualTo("96374 2");
    }

    @Test
    void oneSupportingDiagnosisAmongThoseChartedForTheDrugIsEnough() {
        Diagnosed diagnosed = Diagnosed.with(
                office(push("a", "ondansetron", "09:00").diagnoses("Z79.899", "R11.2")), "R11.2", "Z79.899");

        assertThat(diagnosed.found()).isEmpty();
        assertThat(diagnosed.pointers()).isEqualTo("96374 2 1");
    }

    @Test
    void aDiagnosisOfADrugThatTheVisitDoesNotListIsAWarningAndTheListedOnesStandIn() {
        Diagnosed diagnosed =
                Diagnosed.with(office(push("a", "ondansetron", "09:00").diagnoses("K52.9")), "Z79.899", "R11.2");

        assertThat(diagnosed.found()).containsExactly(new NotAmongDiagnoses("K52.9"));
        assertThat(diagnosed.findings(LineSupport.CARD)).containsExactly("warning a");
        assertThat(diagnosed.questions(LineSupport.CARD)).hasSize(1);
        assertThat(diagnosed.pointers()).isEqualTo("96374 2");
    }

    @Test
    void oneOfTwoThatIsListedIsPointedToAndTheOtherFound() {
        Diagnosed diagnosed = Diagnosed.with(
                office(push("a", "ondansetron", "09:00").diagnoses("K52.9", "R11.2")), "Z79.899", "R11.2");

        assertThat(diagnosed.found()).containsExactly(new NotAmongDiagnoses("K52.9"));
        assertThat(diagnosed.pointers()).isEqualTo("96374 2");
    }

    @Test
    void multipleSclerosisInItsOldFormSupportsUntilItEnds() {
        Chart before = facility(by(Route.IV_INFUSION, "a", "ocrelizumab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60"))
                .on("2025-09-30");

        assertThat(Diagnosed.with(before, "G35").found()).isEmpty();
    }

    @Test
    void chemotherapyIsSupportedByTheEncounterCodeAndTheNeoplasmAndByNothingElse() {
        assertThat(Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+60")), "Z51.11", "C50.911")
                        .found())
                .isEmpty();
        assertThat(Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+60")), "D50.9")
                        .findings(LineSupport.CARD))
                .containsExactly("warning a");
    }

    @Test
    void aLineSaysWhichDiagnosesSupportItAndByWhichList() {
        Diagnosed diagnosed = Diagnosed.with(facility(chemo("a", "paclitaxel", "09:00+60")), "c50911", "I10", "Z51.11");

        assertThat(diagnosed.because("96413"))
                .containsExactly(new Supported(List.of("Z5111", "C50911"), "icd-10-cm-guidelines"));
        assertThat(diagnosed.because("96413").get(0).inWords()).contains("Z51.11, C50.911", "icd-10-cm-guidelines");
    }

    @Test
    void aLineSaysThatItsDiagnosesWereChartedForIt() {
        Diagnosed diagnosed =
                Diagnosed.with(office(push("a", "ondansetron", "09:00").diagnoses("r112")), "I10", "R11.2");

        assertThat(diagnosed.because("96374")).containsExactly(new AsCharted(List.of("R112")));
    }

    @Test
    void aLineWithoutAListSaysWhatStandsIn() {
        Diagnosed alone = Diagnosed.with(office(push("a", "exampline", "09:00")), "i10", "R11.2");
        Diagnosed beside = Diagnosed.with(infliximab().also(push("b", "exampline", "08:50")), "I10", "M05.79");

        assertThat(alone.because("96374")).containsExactly(new FirstListed("I10"));
        assertThat(beside.because("96375")).containsExactly(new Beside("infliximab"));
    }

    @Test
    void aLineThatNothingSupportsOrThatIsAServiceSaysNothingOfDiagnoses() {
        Diagnosed diagnosed = Diagnosed.with(infliximab().service("80053"), "I10");

        assertThat(diagnosed.because("96413")).isEmpty();
        assertThat(diagnosed.because("80053")).isEmpty();
    }

    @Test
    void oneDiagnosisThatTheVisitDoesNotListIsFoundOnceThoughTheFluidHasTwoLines() {
        Chart fluid = facility(fluid("h", "09:00+91").diagnoses("K59.00"));

        assertThat(Diagnosed.with(fluid, "E86.0").found()).containsExactly(new NotAmongDiagnoses("K59.00"));
    }

    @Test
    void aLineOfSeveralDrugsSaysWhyItPointsForEachOfThem() {
        Chart chart = office(shot("a", "ondansetron"), shot("b", "ceftriaxone"));

        assertThat(Diagnosed.with(chart, "A41.9", "R11.2").because("96372"))
                .containsExactly(new Supported(List.of("R112"), "label"), new Supported(List.of("A419"), "customary"));
    }
}
