package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.chemoPush;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewDrugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00+16 | 96365 96366 96367
                    09:00+90 | 96365 96366 96367
                    09:00+91 | 96365 96366x2 96367
                    09:00+15 | 96365 96366 96375
                    """)
    void aFurtherTherapeuticDrugFollowsTheInitialEvenWhenItCameFirst(String times, String bill) {
        assertThat(facility(bag("a", "cefepime", times), bag("b", "vancomycin", "12:00+120"))
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void furtherAntineoplasticsFollowToo() {
        assertThat(facility(
                                chemo("a", "paclitaxel", "09:00+180"),
                                chemo("b", "carboplatin", "12:00+45"),
                                chemoPush("c", "doxorubicin", "08:50"))
                        .bill())
                .isEqualTo("96411 96413 96415x2 96417");
    }

    @Test
    void aTherapeuticInfusionFollowsAChemotherapyPush() {
        assertThat(facility(chemoPush("a", "doxorubicin", "09:00"), bag("b", "cefepime", "10:00+30"))
                        .bill())
                .isEqualTo("96367 96409");
    }

    @Test
    void everyNewDrugPushedIsReported() {
        Coded coded = facility(
                        push("a", "ondansetron", "09:00"),
                        push("b", "ketorolac", "09:05"),
                        push("c", "famotidine", "09:10"))
                .coded();

        assertThat(coded.bill()).isEqualTo("96374 96375x2");
        assertThat(coded.because("96375")).contains(new NewDrug.Pushed("ketorolac"), new NewDrug.Pushed("famotidine"));
    }

    @Test
    void aSequentialInfusionSaysHowManyMinutesAreItsOwn() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "10:00+30"))
                        .coded()
                        .because("96367"))
                .contains(new NewDrug.Infused("cefepime", 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    report         | 16 | 96365 96367
                    report         | 30 | 96365 96367
                    palmetto-a53778 | 16 | 96365
                    palmetto-a53778 | 30 | 96365
                    palmetto-a53778 | 31 | 96365 96367
                    palmetto-a53778 | 15 | 96365 96375
                    """)
    void aPolicyMayReportNoShortFurtherInfusion(String value, int minutes, String bill) {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"), bag("b", "cefepime", "10:00+" + minutes))
                        .with(Switch.SECOND_SHORT_INFUSION, value)
                        .bill())
                .isEqualTo(bill);
    }

    @Test
    void thatPolicyGoesForEveryFurtherDrug() {
        Coded coded = facility(
                        chemo("a", "paclitaxel", "09:00+60"),
                        chemo("b", "carboplatin", "10:00+30"),
                        bag("c", "cefepime", "10:30+20"),
                        bag("d", "famotidine", "11:00+31"))
                .with(Switch.SECOND_SHORT_INFUSION, "palmetto-a53778")
                .coded();

        assertThat(coded.bill()).isEqualTo("96367 96413");
        assertThat(coded.left("b")).containsExactly(new NewDrug.TooShortForPayer(30, 31));
        assertThat(coded.left("c")).containsExactly(new NewDrug.TooShortForPayer(20, 31));
    }

    @Test
    void theOnlyShortInfusionIsReportedUnderThatPolicyToo() {
        assertThat(facility(bag("a", "vancomycin", "09:00+16"))
                        .with(Switch.SECOND_SHORT_INFUSION, "palmetto-a53778")
                        .bill())
                .isEqualTo("96365");
    }
}
