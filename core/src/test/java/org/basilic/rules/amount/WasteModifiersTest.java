package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Infliximab, J1745, counts tens of milligrams, comes in single-dose vials of 100 mg and is paid separately everywhere. */
class WasteModifiersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # setting    | payer      | day        | dose   | wasted | drugs
                    FACILITY     | medicare   | 2023-06-30 | 400 mg | 0 mg   | J1745x40
                    FACILITY     | medicare   | 2023-07-01 | 400 mg | 0 mg   | J1745-JZx40
                    PROFESSIONAL | medicare   | 2023-06-30 | 400 mg | 0 mg   | J1745x40
                    PROFESSIONAL | medicare   | 2023-07-01 | 400 mg | 0 mg   | J1745-JZx40
                    FACILITY     | medicare   | 2023-06-30 | 350 mg | 50 mg  | J1745x35 J1745-JWx5
                    FACILITY     | medicare   | 2023-07-01 | 350 mg | 50 mg  | J1745x35 J1745-JWx5
                    PROFESSIONAL | medicare   | 2023-06-30 | 350 mg | 50 mg  | J1745x35 J1745-JWx5
                    PROFESSIONAL | medicare   | 2026-03-02 | 350 mg | 50 mg  | J1745x35 J1745-JWx5
                    FACILITY     | commercial | 2026-03-02 | 400 mg | 0 mg   | J1745x40
                    FACILITY     | commercial | 2026-03-02 | 350 mg | 50 mg  | J1745x35
                    PROFESSIONAL | commercial | 2026-03-02 | 400 mg | 0 mg   | J1745x40
                    PROFESSIONAL | commercial | 2026-03-02 | 350 mg | 50 mg  | J1745x35
                    """)
    void wasteIsBilledAllAlongAndItsAbsenceAttestedFromJuly2023(
            Setting setting, String payer, String day, String dose, String wasted, String drugs) {
        assertThat(at(setting, infliximab(dose).opened("4 x 100 mg single-dose").wasted(wasted))
                        .payer(payer)
                        .on(day)
                        .coded()
                        .drugs())
                .isEqualTo(drugs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    on      | 400 mg | 0 mg  | J1745-JZx40
                    on      | 350 mg | 50 mg | J1745x35 J1745-JWx5
                    jw-only | 400 mg | 0 mg  | J1745x40
                    jw-only | 350 mg | 50 mg | J1745x35 J1745-JWx5
                    off     | 400 mg | 0 mg  | J1745x40
                    off     | 350 mg | 50 mg | J1745x35
                    """)
    void thePolicySaysWhatIsAsked(String value, String dose, String wasted, String drugs) {
        for (String payer : new String[] {"medicare", "commercial"}) {
            assertThat(office(infliximab(dose).opened("4 x 100 mg single-dose").wasted(wasted))
                            .payer(payer)
                            .with(Switch.WASTE_REQUIRED, value)
                            .coded()
                            .drugs())
                    .as(payer)
                    .isEqualTo(drugs);
        }
    }

    @Test
    void whereContainersAreUsedUpNobodyNeedsToChartTheWaste() {
        Coded coded =
                office(infliximab("400 mg").opened("4 x 100 mg single-dose")).coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx40");
        assertThat(coded.becauseOfDrug("J1745")).contains(new WasteModifiers.NoneDiscarded());
        assertThat(coded.drugFindings()).isEmpty();
    }

    @Test
    void aChartedWasteOfNothingEarnsItEvenWhereMoreWasOpened() {
        assertThat(office(infliximab("350 mg").opened("4 x 100 mg single-dose").wasted("0 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx35");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aMultiDoseContainerTakesNeither(Setting setting) {
        for (String wasted : new String[] {"0 mg", "20 mg"}) {
            Coded coded = at(
                            setting,
                            infliximab("80 mg").opened("1 x 100 mg multi-dose").wasted(wasted))
                    .coded();

            assertThat(coded.drugs()).isEqualTo("J1745x8");
            assertThat(coded.becauseOfDrug("J1745")).contains(new WasteModifiers.MultiDose());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # without charted containers the kind that the drug is sold in counts
                    J3420 | 1000 ug | 0 mg  | J3420
                    J0702 | 6 mg    | 0 mg  | J0702
                    J1745 | 80 mg   | 0 mg  | J1745-JZx8
                    J1745 | 80 mg   | 20 mg | J1745x8 J1745-JWx2
                    J3489 | 4 mg    | 0 mg  | J3489-JZx4
                    """)
    void theTableTellsTheKindOfContainerWhereTheRecordDoesNot(String code, String dose, String wasted, String drugs) {
        assertThat(office(drug("a", code).dose(dose).wasted(wasted)).coded().drugs())
                .isEqualTo(drugs);
    }

    @Test
    void whatTheRecordSaysOfTheContainerGoesBeforeTheTable() {
        // Cyanocobalamin is sold in multi-dose vials; this one is charted as single-dose.
        assertThat(office(drug("a", "J3420").dose("1000 ug").opened("1 x 1000 ug single-dose"))
                        .coded()
                        .drugs())
                .isEqualTo("J3420-JZ");
    }

    @Test
    void aVaccineTakesNeither() {
        Coded coded = office(by(Route.INTRAMUSCULAR, "a", null, null, "")
                        .hcpcs("90715")
                        .wasted("0 mL")
                        .opened("1 x 0.5 mL single-dose"))
                .coded();

        assertThat(coded.drugs()).isEqualTo("90715");
        assertThat(coded.rulesOfDrug("90715")).contains("JW-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # setting    | opened                  | drugs
                    PROFESSIONAL | 1 x 1000 mL single-dose | J7030-JZ
                    PROFESSIONAL | 1 x 1000 mL multi-dose  | J7030
                    PROFESSIONAL | ''                      | J7030
                    FACILITY     | 1 x 1000 mL single-dose | J7030
                    FACILITY     | ''                      | J7030
                    """)
    void aHydrationFluidIsAttestedInTheOfficeAloneAndOnlyFromAChartedSingleDoseContainer(
            Setting setting, String opened, String drugs) {
        Given fluid = drug("a", "J7030").dose("1000 mL").wasted("0 mL");

        Coded coded =
                at(setting, opened.isEmpty() ? fluid : fluid.opened(opened)).coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
        assertThat(coded.foundOfDrugs()).isEmpty();
    }

    @Test
    void theHospitalsFluidTakesNeitherWhoeverPays() {
        assertThat(facility(drug("a", "J7030").dose("1000 mL").opened("1 x 1000 mL single-dose"))
                        .payer("commercial")
                        .with(Switch.WASTE_REQUIRED, "on")
                        .coded()
                        .drugs())
                .isEqualTo("J7030");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # the second administration                      | drugs
                    350 mg; 4 x 100 mg single-dose; 50 mg            | J1745x45 J1745-JWx5
                    350 mg; 4 x 100 mg single-dose; -                | J1745x45
                    350 mg; -; -                                     | J1745x45
                    350 mg; 4 x 100 mg single-dose; 60 mg            | J1745x45
                    400 mg; 4 x 100 mg single-dose; -                | J1745-JZx50
                    350 mg; 1 x 400 mg multi-dose; -                 | J1745x35 J1745-JZx10
                    """)
    void wasteOrAnOpenQuestionAboutItTakesTheAttestationOffTheOtherLinesOfTheDay(String second, String drugs) {
        assertThat(office(infliximab("100 mg").opened("1 x 100 mg single-dose"), other(second))
                        .coded()
                        .drugs())
                .isEqualTo(drugs);
    }

    @Test
    void itSaysSo() {
        assertThat(office(
                                infliximab("100 mg").opened("1 x 100 mg single-dose"),
                                other("350 mg; 4 x 100 mg single-dose; 50 mg"))
                        .coded()
                        .becauseOfDrug("J1745"))
                .contains(new WasteModifiers.DecidedTogether("J1745"))
                .doesNotContain(new WasteModifiers.NoneDiscarded());
    }

    @Test
    void anotherDayDecidesForItself() {
        assertThat(facility(
                                infliximab("100 mg").opened("1 x 100 mg single-dose"),
                                other("350 mg; 4 x 100 mg single-dose; 50 mg").ran("+1/09:00+60"))
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JZx10 2026-03-03:J1745x35 2026-03-03:J1745-JWx5");
    }

    @Test
    void anotherDrugDecidesForItself() {
        assertThat(office(
                                drug("a", "J9312").dose("500 mg").opened("1 x 500 mg single-dose"),
                                other("350 mg; 4 x 100 mg single-dose; 50 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745x35 J1745-JWx5 J9312-JZx50");
    }

    @Test
    void anotherProductOfTheSameCodeDecidesForItself() {
        assertThat(office(
                                infliximab("100 mg").opened("1 x 100 mg single-dose, ndc 57894-030-01"),
                                drug("b", "J1745")
                                        .ran("11:00+60")
                                        .dose("90 mg")
                                        .opened("1 x 100 mg single-dose, ndc 57894-160-01")
                                        .wasted("10 mg"))
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JW/57894016001 2026-03-02:J1745-JZ/57894003001x10"
                        + " 2026-03-02:J1745/57894016001x9");
    }

    @Test
    void twoDosesWithoutWasteAreAttestedTogether() {
        assertThat(office(
                                infliximab("100 mg").opened("1 x 100 mg single-dose"),
                                other("200 mg; 2 x 100 mg single-dose; 0 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx30");
    }

    @Test
    void theDayOfTheLineDecidesWhetherItIsAttested() {
        assertThat(facility(
                                infliximab("100 mg").ran("22:00+60").wasted("0 mg"),
                                drug("b", "J1745")
                                        .ran("+1/01:00+60")
                                        .dose("50 mg")
                                        .wasted("0 mg"))
                        .on("2023-06-30")
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2023-06-30:J1745x10 2023-07-01:J1745-JZx5");
    }

    @Test
    void aChartedWasteOfNothingEarnsItWhateverMeasureTheContainerIsIn() {
        assertThat(office(infliximab("100 mg").opened("1 x 10 mL single-dose").wasted("0 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
    }

    @Test
    void whatIsCountedByTheDoseIsAttestedLikeAnyOther() {
        assertThat(office(by(Route.INTRAMUSCULAR, "a", null, null, "")
                                .hcpcs("90380")
                                .dose("50 mg")
                                .opened("1 x 0.5 mL single-dose")
                                .wasted("0 mL"))
                        .coded()
                        .drugs())
                .isEqualTo("90380-JZ");
    }

    @ParameterizedTest
    @CsvSource({"PROFESSIONAL, 50", "PROFESSIONAL, 72", "FACILITY, 21"})
    void healthCentresRuralClinicsAndInpatientsAreExempt(Setting setting, String place) {
        assertThat(at(setting, infliximab("400 mg").opened("4 x 100 mg single-dose"))
                        .place(place)
                        .coded()
                        .drugs())
                .isEqualTo("J1745x40");
    }

    private static Given infliximab(String dose) {
        return drug("a", "J1745").dose(dose);
    }

    /** Reads dose, containers and waste of a second administration; a hyphen where nothing is charted. */
    private static Given other(String amounts) {
        String[] parts = amounts.split("; ", -1);
        Given second = drug("b", "J1745").ran("11:00+60").dose(parts[0]);
        if (!parts[1].equals("-")) {
            second = second.opened(parts[1]);
        }
        return parts[2].equals("-") ? second : second.wasted(parts[2]);
    }
}
