package org.basilic.rules.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.Purpose;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneMixtureTest {

    @Test
    void drugsMixedInOneBagAreOneInfusion() {
        Coded coded = facility(
                        bag("a", "ondansetron", "09:00+20").mixedIn("m"),
                        bag("b", "dexamethasone", "09:00+20").mixedIn("m"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.because("96365")).contains(new OneMixture.Together(2));
        assertThat(coded.line("96365").administrations()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one-service | 20 | 96365
                    concurrent  | 20 | 96365 96368
                    concurrent  | 16 | 96365 96368
                    concurrent  | 15 | 96374
                    """)
    void aPolicyMayTakeTheMembersOfABagForInfusionsAtOneTime(String value, int minutes, String bill) {
        assertThat(facility(
                                bag("a", "ondansetron", "09:00+" + minutes).mixedIn("m"),
                                bag("b", "dexamethasone", "09:00+" + minutes).mixedIn("m"))
                        .with(Switch.MIXED_BAG, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void drugsInOneSyringeAreOnePush() {
        assertThat(facility(
                                push("a", "ondansetron", "09:00").mixedIn("m"),
                                push("b", "dexamethasone", "09:00").mixedIn("m"))
                        .bill())
                .isEqualTo("96374");
    }

    @Test
    void theHighestClassAmongTheMembersDecides() {
        assertThat(facility(
                                bag("a", "dexamethasone", "09:00+60").mixedIn("m"),
                                chemo("b", "etoposide", "09:00+60").mixedIn("m"))
                        .bill())
                .isEqualTo("96413");
    }

    @Test
    void vitaminsInABagOfFluidMakeItTherapeutic() {
        assertThat(facility(
                                fluid("h", "09:00+60").mixedIn("m"),
                                bag("a", "thiamine", "09:00+60").mixedIn("m"))
                        .bill())
                .isEqualTo("96365");
    }

    @Test
    void fluidThatCarriesTheDrugIsNoMember() {
        Coded coded = facility(
                        fluid("h", "09:00+60").mixedIn("m").purpose(Purpose.DILUENT),
                        bag("a", "vancomycin", "09:00+60").mixedIn("m"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.rules("96365")).doesNotContain("SEQ-03");
        assertThat(coded.leftBy("h")).containsExactly("HYD-02");
    }

    @Test
    void aMixtureWithANewDrugIsANewDrug() {
        assertThat(facility(
                                bag("a", "ondansetron", "09:00+60"),
                                bag("b", "ondansetron", "11:00+20").mixedIn("m"),
                                bag("c", "dexamethasone", "11:00+20").mixedIn("m"))
                        .bill())
                .isEqualTo("96365 96367");
    }

    @Test
    void aMixtureAllOfWhoseDrugsWereGivenIsARepeat() {
        assertThat(facility(
                                bag("a", "ondansetron", "09:00+60").mixedIn("m"),
                                bag("b", "dexamethasone", "09:00+60").mixedIn("m"),
                                bag("c", "ondansetron", "11:00+31"))
                        .bill())
                .isEqualTo("96365 96366");
    }
}
