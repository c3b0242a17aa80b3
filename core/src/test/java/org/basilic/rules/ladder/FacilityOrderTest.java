package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.basilic.reference.Switch;
import org.basilic.worksheet.Family;
import org.basilic.worksheet.Technique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilityOrderTest {

    @Test
    void chemotherapyRanksBeforeTherapeuticAndAnInfusionBeforeAPushWhateverCameFirstOrTookLongest() {
        assertThat(facility(chemo("a", "carboplatin", "12:00+16"), chemoPush("b", "doxorubicin", "09:00"))
                        .bill())
                .isEqualTo("96411 96413");
        assertThat(facility(chemoPush("a", "doxorubicin", "12:00"), bag("b", "vancomycin", "08:00+180"))
                        .bill())
                .isEqualTo("96366x2 96367 96409");
        assertThat(facility(bag("a", "vancomycin", "12:00+16"), push("b", "ondansetron", "09:00"))
                        .bill())
                .isEqualTo("96365 96375");
        assertThat(facility(push("a", "ondansetron", "18:00"), fluid("h", "08:00+480"))
                        .bill())
                .isEqualTo("96361x8 96374");
        assertThat(facility(fluid("h", "08:00+480"), bag("a", "vancomycin", "18:00+16"))
                        .bill())
                .isEqualTo("96361x8 96365");
    }

    @Test
    void anInjectionIsNeverInitial() {
        assertThat(facility(
                                by(Route.SUBCUTANEOUS, "a", "azacitidine", DrugClass.CHEMOTHERAPY, "08:00"),
                                push("b", "ondansetron", "09:00"))
                        .bill())
                .isEqualTo("96374 96401");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    longest  | 09:00+60 | 10:00+61 | b
                    longest  | 09:00+61 | 10:01+60 | a
                    longest  | 10:00+60 | 09:00+60 | b
                    longest  | 09:00+60 | 10:00+60 | a
                    earliest | 09:00+20 | 09:20+90 | a
                    earliest | 10:00+90 | 09:00+20 | b
                    earliest | 09:00+40 | 09:00+50 | b
                    """)
    void equalsAreSettledByLengthThenStartOrByStartThenLength(String value, String one, String other, String initial) {
        Coded coded = facility(bag("a", "vancomycin", one), bag("b", "cefepime", other))
                .with(Switch.INITIAL_TIE_BREAK, value)
                .coded();

        assertThat(coded.line("96365").administrations()).containsExactly(initial);
    }

    @Test
    void lengthIsRunningTimeWithThePausesTakenOut() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00+90").paused("09:30..10:10"), bag("b", "cefepime", "11:00+60"))
                .coded();

        assertThat(coded.line("96365").administrations()).containsExactly("b");
    }

    @Test
    void theReasonSaysWhatRankedFirstOfHowMany() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"), push("b", "ondansetron", "11:00"))
                        .coded()
                        .because("96365"))
                .contains(new FacilityOrder.RanksFirst(Family.THERAPEUTIC, Technique.INFUSION, 2));
        assertThat(facility(push("b", "ondansetron", "11:00")).coded().because("96374"))
                .contains(new FacilityOrder.RanksFirst(Family.THERAPEUTIC, Technique.PUSH, 1));
        assertThat(facility(fluid("h", "11:00+31")).coded().because("96360"))
                .contains(new FacilityOrder.RanksFirst(Family.HYDRATION, Technique.INFUSION, 1));
    }

    @Test
    void aHospitalDoesNotAskForTheReasonOfTheVisit() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"), push("b", "ondansetron", "11:00"))
                .reason("b")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96375");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void hydrationOfFewerThanThirtyOneMinutesIsNotInitial() {
        assertThat(facility(fluid("h", "09:00+30"), fluid("k", "09:00+30")).bill())
                .isEmpty();
    }
}
