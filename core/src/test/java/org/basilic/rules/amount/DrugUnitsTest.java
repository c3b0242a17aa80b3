package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.drug;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Purpose;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The payer is not Medicare where only the units matter: it asks for no modifier. */
class DrugUnitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # code | dose          | units | one unit is
                    J1745  | 0.001 mg      | 1     | 10 mg
                    J1745  | 9.999 mg      | 1     | 10 mg
                    J1745  | 10 mg         | 1     | 10 mg
                    J1745  | 10.001 mg     | 2     | 10 mg
                    J1745  | 350 mg        | 35    | 10 mg
                    J1745  | 350.0001 mg   | 36    | 10 mg
                    J9041  | 2.6 mg        | 26    | 0.1 mg
                    J9041  | 2.61 mg       | 27    | 0.1 mg
                    J0696  | 250 mg        | 1     | 250 mg
                    J0696  | 251 mg        | 2     | 250 mg
                    J0696  | 600 mg        | 3     | 250 mg
                    J2469  | 250 ug        | 10    | 25 ug
                    J2469  | 251 ug        | 11    | 25 ug
                    J0585  | 155 [iU]      | 155   | 1 [iU]
                    J0587  | 4000 [iU]     | 40    | 100 [iU]
                    J0587  | 4001 [iU]     | 41    | 100 [iU]
                    J1644  | 999 [iU]      | 1     | 1000 [iU]
                    J1644  | 1001 [iU]     | 2     | 1000 [iU]
                    J3480  | 20 meq        | 10    | 2 meq
                    J3480  | 21 meq        | 11    | 2 meq
                    """)
    void aStartedUnitCounts(String code, String dose, int units, String each) {
        Coded coded = office(drug("a", code).dose(dose)).payer("commercial").coded();

        assertThat(coded.drugs()).isEqualTo(written(code, units));
        assertThat(coded.becauseOfDrug(code).get(0).rule()).isEqualTo(DrugUnits.CARD);
        assertThat(coded.becauseOfDrug(code).get(0).inWords()).contains(each + " a unit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    J0696 | 0.6 g           | 3
                    J0696 | 600000 mcg      | 3
                    J0696 | 600 mgs         | 3
                    J0881 | 0.1 mg          | 100
                    J0881 | 100 mcg         | 100
                    J0585 | 0.155 k[iU]     | 155
                    J0585 | 155 Units       | 155
                    J0587 | 0.004 MU        | 40
                    J0587 | 4000000 mU      | 40
                    """)
    void theSameDoseInAnotherUnitOfItsMeasureIsTheSameLine(String code, String dose, int units) {
        assertThat(office(drug("a", code).dose(dose))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo(written(code, units));
    }

    @Test
    void eachAdministrationIsRoundedBeforeTheyAreAddedUp() {
        // 15 mg twice are 2 units twice; 30 mg at once are 3.
        assertThat(office(drug("a", "J1745").dose("15 mg"), drug("b", "J1745").dose("15 mg"))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J1745x4");
        assertThat(office(drug("a", "J1745").dose("30 mg"))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J1745x3");
    }

    @Test
    void partsOfOneOrderAreAdministrationsOfTheirOwn() {
        assertThat(office(
                                by(Route.SUBCUTANEOUS, "a", null, null, "")
                                        .hcpcs("J0129")
                                        .dose("62.5 mg")
                                        .order("o"),
                                by(Route.SUBCUTANEOUS, "b", null, null, "")
                                        .hcpcs("J0129")
                                        .dose("62.5 mg")
                                        .order("o"))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J0129x14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    J7030 | 1    | 1
                    J7030 | 500  | 1
                    J7030 | 1000 | 1
                    J7030 | 1001 | 2
                    J7040 | 500  | 1
                    J7040 | 501  | 2
                    J7050 | 1000 | 4
                    """)
    void theVolumeIsTheDoseOfWhatIsCountedByVolume(String code, String millilitres, int units) {
        assertThat(facility(drug("a", code).volume(millilitres)).coded().drugs())
                .isEqualTo(written(code, units));
    }

    @Test
    void aChartedDoseGoesBeforeTheVolume() {
        assertThat(facility(drug("a", "J7030").volume("500").dose("1500 mL"))
                        .coded()
                        .drugs())
                .isEqualTo("J7030x2");
        assertThat(facility(drug("a", "J7030").volume("0.5", "L")).coded().drugs())
                .isEqualTo("J7030");
    }

    @Test
    void theVolumeOfADrugCountedByMassIsNoDose() {
        assertThat(facility(drug("a", "J1745").volume("250")).coded().drugs()).isEmpty();
    }

    @Test
    void whereOneUnitStandsForADoseItIsOneWhateverTheStrength() {
        Coded coded = office(
                        by(Route.INTRAMUSCULAR, "a", null, null, "")
                                .hcpcs("90715")
                                .dose("0.5 mL"),
                        by(Route.INTRAMUSCULAR, "b", null, null, "").hcpcs("90746"))
                .coded();

        assertThat(coded.drugs()).isEqualTo("90715 90746");
        assertThat(coded.becauseOfDrug("90715").get(0)).isEqualTo(new DrugUnits.EachDose(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"KEEP_VEIN_OPEN", "FLUSH", "DILUENT", "LINE_PATENCY"})
    void whatOnlyServesTheLineHasNoUnits(Purpose purpose) {
        Coded coded = facility(
                        drug("a", "J7050").volume("250").purpose(purpose),
                        drug("b", "J1644").dose("500 [iU]").purpose(purpose))
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.drugFindings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"TREATMENT", "PROCEDURE", "TRANSFUSION", "HYDRATION", "PROTOCOL_HYDRATION"})
    void whatServesAnyOtherPurposeHas(Purpose purpose) {
        assertThat(facility(drug("a", "J7050").volume("250").purpose(purpose))
                        .coded()
                        .drugs())
                .isEqualTo("J7050");
    }

    @Test
    void aThrombolyticThatClearsTheLineHasUnits() {
        assertThat(office(by(Route.IV_PUSH, "a", null, null, "09:00")
                                .hcpcs("J2997")
                                .dose("2 mg")
                                .purpose(Purpose.LINE_PATENCY))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEqualTo("J2997x2");
        assertThat(office(by(Route.IV_PUSH, "a", null, null, "09:00")
                                .hcpcs("J2997")
                                .dose("2 mg")
                                .purpose(Purpose.FLUSH))
                        .payer("commercial")
                        .coded()
                        .drugs())
                .isEmpty();
    }

    @Test
    void withoutAnOrderThereIsNoDrugLineYet() {
        assertThat(office(drug("a", "J1745").dose("100 mg").ordered(false))
                        .coded()
                        .drugs())
                .isEmpty();
        assertThat(office(drug("a", "J1745").dose("100 mg").ordered(true).wasted("0 mg"))
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZx10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    PROFESSIONAL | -  | J1745-JZx10
                    PROFESSIONAL | 11 | J1745-JZx10
                    PROFESSIONAL | 12 | J1745-JZx10
                    PROFESSIONAL | 19 | ''
                    PROFESSIONAL | 20 | J1745-JZx10
                    PROFESSIONAL | 22 | ''
                    FACILITY     | 22 | J1745-JZx10
                    FACILITY     | 12 | J1745-JZx10
                    """)
    void aPhysiciansClaimForAFacilityHasNoDrugs(Setting setting, String place, String drugs) {
        Given infliximab = drug("a", "J1745").dose("100 mg").wasted("0 mg");

        Coded coded = (place == null
                        ? at(setting, infliximab)
                        : at(setting, infliximab).place(place))
                .coded();

        assertThat(coded.drugs()).isEqualTo(drugs);
    }

    @Test
    void aDrugGivenAfterMidnightStandsOnItsOwnDay() {
        assertThat(facility(
                                drug("a", "J1745")
                                        .dose("100 mg")
                                        .ran("22:00+60")
                                        .wasted("0 mg"),
                                drug("b", "J1745")
                                        .dose("50 mg")
                                        .ran("+1/01:00+60")
                                        .wasted("0 mg"))
                        .coded()
                        .drugsByProduct())
                .isEqualTo("2026-03-02:J1745-JZx10 2026-03-03:J1745-JZx5");
    }

    private static String written(String code, int units) {
        return units == 1 ? code : code + "x" + units;
    }
}
