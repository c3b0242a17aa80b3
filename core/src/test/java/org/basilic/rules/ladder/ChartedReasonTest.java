package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartedReasonTest {

    @Test
    void theMainReasonForAnOfficeVisitIsInitialWhateverItsRank() {
        Coded coded = office(push("a", "ketorolac", "09:00"), bag("b", "cefepime", "10:00+30"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96367 96374");
        assertThat(coded.because("96374")).contains(new ChartedReason.IsReason("ketorolac"));
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void theShorterOfTwoInfusionsMayBeTheReason() {
        Coded coded = office(chemo("a", "carboplatin", "09:00+30"), chemo("b", "paclitaxel", "10:00+180"))
                .reason("a")
                .coded();

        assertThat(coded.line("96413").administrations()).containsExactly("a");
        assertThat(coded.bill()).isEqualTo("96413 96415x2 96417");
    }

    @Test
    void withoutAReasonTheOrderDecidesAndTheReasonIsAskedAfter() {
        Coded coded = office(push("a", "ketorolac", "09:00"), bag("b", "cefepime", "10:00+30"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96375");
        assertThat(coded.found()).containsExactly(new ChartedReason.NotCharted(2));
        assertThat(coded.questions("INIT-03")).hasSize(1);
    }

    @Test
    void withoutAReasonChemotherapyByVeinRanksFirstAndThatIsAFindingToo() {
        Coded coded = office(push("a", "ketorolac", "09:00"), chemo("b", "carboplatin", "10:00+30"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96375 96413");
        assertThat(coded.foundBy()).containsExactly("INIT-03");
    }

    @Test
    void aSingleServiceNeedsNoReason() {
        assertThat(office(push("a", "ketorolac", "09:00")).coded().found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    charted-reason | 96367 96374 | 0
                    ranking        | 96365 96375 | 0
                    """)
    void aPolicyMayRankInTheOfficeToo(String value, String bill, int findings) {
        Coded coded = office(push("a", "ketorolac", "09:00"), bag("b", "cefepime", "10:00+30"))
                .reason("a")
                .with(Switch.INITIAL_PROFESSIONAL, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.found()).hasSize(findings);
    }

    @Test
    void aReasonThatIsNoChemotherapyGivesWayToChemotherapyByVein() {
        Coded coded = office(push("a", "ketorolac", "09:00"), chemo("b", "carboplatin", "10:00+30"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96375 96413");
        assertThat(coded.found()).containsExactly(new ChartedReason.Outranked("ketorolac"));
    }

    @Test
    void hydrationGivesWayToChemotherapyByVeinToo() {
        Coded coded = office(fluid("h", "08:00+60"), chemoPush("b", "doxorubicin", "10:00"))
                .reason("h")
                .coded();

        assertThat(coded.bill()).isEqualTo("96361 96409");
        assertThat(coded.foundBy()).containsExactly("INIT-03");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    964xx | 96375 96413
                    963xx | 96365 96375
                    """)
    void aComplexBiologicCountsWithTheAntineoplasticsWhateverItsCodes(String value, String bill) {
        Coded coded = office(
                        push("a", "ketorolac", "09:00"),
                        by(Route.IV_INFUSION, "b", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "10:00+60"))
                .reason("a")
                .with(Switch.COMPLEX_BIOLOGIC_INTRAVENOUS, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.found()).contains(new ChartedReason.Outranked("ketorolac"));
    }

    @Test
    void aChemotherapyPushGivesWayToAChemotherapyInfusion() {
        Coded coded = office(chemoPush("a", "doxorubicin", "09:00"), chemo("b", "carboplatin", "10:00+30"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96411 96413");
        assertThat(coded.found()).containsExactly(new ChartedReason.Outranked("doxorubicin"));
    }

    @Test
    void aChemotherapyPushIsInitialBesideATherapeuticInfusion() {
        assertThat(office(chemoPush("a", "doxorubicin", "09:00"), bag("b", "cefepime", "10:00+30"))
                        .reason("a")
                        .bill())
                .isEqualTo("96367 96409");
    }

    @Test
    void theInfusionOfADrugWhosePushIsTheReasonIsInitial() {
        Coded coded = office(
                        push("a", "furosemide", "09:00"),
                        bag("b", "furosemide", "10:00+60"),
                        bag("c", "cefepime", "12:00+120"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96366 96367");
        assertThat(coded.because("96365")).contains(new ChartedReason.InfusionOfReason("furosemide"));
        assertThat(coded.line("96365").administrations()).containsExactly("b");
    }

    @Test
    void aReasonThatIsNoServiceByVeinLeavesTheChoiceToTheOrder() {
        Coded coded = office(
                        shot("a", "ketorolac"), push("b", "ondansetron", "09:00"), bag("c", "cefepime", "10:00+30"))
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96372-59 96375");
        assertThat(coded.foundBy()).contains("INIT-03");
    }

    @Test
    void aPumpThatGoesHomeDoesNotOutrankTheReason() {
        Coded coded = office(
                        push("a", "ondansetron", "09:00"),
                        bag("b", "leucovorin", "09:30+120"),
                        chemo("c", "fluorouracil", "12:00+2760")
                                .on(Pump.PORTABLE)
                                .pumpOf(PumpSupplier.PROVIDER)
                                .goesHome())
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96366 96367 96374-59 G0498");
        assertThat(coded.found()).doesNotContain(new ChartedReason.Outranked("ondansetron"));
    }

    @Test
    void theSiteOfTheReasonIsTheFirstSite() {
        assertThat(office(
                                bag("a", "vancomycin", "09:00+120").at("left"),
                                push("b", "ketorolac", "09:00").at("right"))
                        .line("left")
                        .separateLine("right")
                        .reason("b")
                        .bill())
                .isEqualTo("96365-59 96366 96374");
    }

    @Test
    void anotherSiteThanThatOfTheReasonGoesByTheOrderWithoutAQuestion() {
        Coded coded = office(
                        push("a", "ketorolac", "09:00").at("left"),
                        bag("b", "vancomycin", "09:00+60").at("left"),
                        push("c", "ondansetron", "09:00").at("right"),
                        bag("d", "cefepime", "09:00+30").at("right"))
                .line("left")
                .separateLine("right")
                .reason("a")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365-59 96367 96374 96375");
        assertThat(coded.questions("INIT-03")).isEmpty();
    }
}
