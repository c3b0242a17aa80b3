package org.basilic.rules.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.at;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.drug;

import java.util.List;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.model.Supplier;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedModifiersTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void theReasonForAnErythropoietinIsPointedOutWhereItIsMissingAndNeverAdded(Setting setting) {
        Coded coded = at(setting, epoetin()).coded();

        assertThat(coded.drugs()).isEqualTo("J0885-JZx40");
        assertThat(coded.foundOfDrugs()).containsExactly("warning MOD-02");
        assertThat(coded.drugFindings())
                .containsExactly(new AskedModifiers.Missing("J0885", List.of("EA", "EB", "EC"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EA", "EB", "EC"})
    void oneThatWasChartedIsCarried(String modifier) {
        Coded coded = office(epoetin()).service("J0885", modifier).coded();

        assertThat(coded.drugs()).isEqualTo("J0885-JZ-" + modifier + "x40");
        assertThat(coded.becauseOfDrug("J0885")).contains(new AskedModifiers.Carried(List.of(modifier)));
        assertThat(coded.drugFindings()).as("no units were entered").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    J3262 | 400 mg | 1 x 400 mg single-dose | info MOD-02
                    J0129 | 750 mg | 3 x 250 mg single-dose | info MOD-02
                    J0881 | 100 ug | 1 x 100 ug single-dose | warning MOD-02
                    J0885 | 40000 [iU] | 1 x 40000 [iU] single-dose | warning MOD-02
                    J1745 | 400 mg | 4 x 100 mg single-dose | ''
                    """)
    void whatOnlySomeContractorsAskForIsInformation(String code, String dose, String opened, String found) {
        assertThat(String.join(
                        ", ",
                        office(drug("a", code).dose(dose).opened(opened))
                                .coded()
                                .foundOfDrugs()))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RE", "KX", "GA", "GX", "GY", "GZ", "PO", "PN", "JA", "JB"})
    void whatSaysWhyOrHowIsCarriedAfterTheWasteModifier(String modifier) {
        assertThat(facility(drug("a", "J1745").dose("100 mg").opened("1 x 100 mg single-dose"))
                        .service("J1745", modifier)
                        .coded()
                        .drugs())
                .isEqualTo("J1745-JZ-" + modifier + "x10");
    }

    @Test
    void itIsCarriedOnTheWasteLineToo() {
        assertThat(facility(drug("a", "J1745")
                                .dose("350 mg")
                                .opened("4 x 100 mg single-dose")
                                .wasted("50 mg")
                                .discounted(true))
                        .service("J1745", "KX")
                        .coded()
                        .drugs())
                .isEqualTo("J1745-TB-JW-KXx5 J1745-TB-KXx35");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    JW | 100 mg | 0 mg  | J1745-JZx10
                    JZ | 90 mg  | 10 mg | J1745x9 J1745-JW
                    """)
    void theWasteModifiersFollowTheRecordWhateverWasEntered(String entered, String dose, String wasted, String drugs) {
        assertThat(office(drug("a", "J1745")
                                .dose(dose)
                                .opened("1 x 100 mg single-dose")
                                .wasted(wasted))
                        .service("J1745", entered)
                        .coded()
                        .drugs())
                .isEqualTo(drugs);
    }

    @Test
    void aDrugEnteredAsAServiceIsReportedOnce() {
        Coded coded = office(drug("a", "J1745").dose("100 mg").opened("1 x 100 mg single-dose"))
                .services("J1745", 10)
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx10");
        assertThat(coded.lines()).noneMatch(line -> line.kind() == LineKind.SERVICE);
        assertThat(coded.unused("J1745")).containsExactly(new AskedModifiers.FromTheRecord("J1745"));
        assertThat(coded.drugFindings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11})
    void otherUnitsThanTheRecordComesToArePointedOut(int entered) {
        Coded coded = office(drug("a", "J1745").dose("100 mg").opened("1 x 100 mg single-dose"))
                .services("J1745", entered)
                .coded();

        assertThat(coded.drugs()).isEqualTo("J1745-JZx10");
        assertThat(coded.foundOfDrugs()).containsExactly("warning MOD-02");
        assertThat(coded.drugFindings()).containsExactly(new AskedModifiers.OtherUnits("J1745", entered, 10));
    }

    @Test
    void aDrugThatHasNoLineOfItsOwnIsPassedOnAsEntered() {
        Coded coded = office(drug("a", "J1745").dose("100 mg").suppliedBy(Supplier.PATIENT))
                .services("J2405", 4)
                .coded();

        assertThat(coded.drugs()).isEmpty();
        assertThat(coded.line("J2405").units()).isEqualTo(4);
    }

    private static Given epoetin() {
        return by(Route.SUBCUTANEOUS, "a", null, null, "")
                .hcpcs("J0885")
                .dose("40000 [iU]")
                .opened("1 x 40000 [iU] single-dose");
    }
}
