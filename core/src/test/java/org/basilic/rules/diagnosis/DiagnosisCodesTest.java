package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.fluid;

import java.time.LocalDate;
import java.util.List;
import org.basilic.given.Chart;
import org.basilic.rules.diagnosis.DiagnosisCodes.ByShapeAlone;
import org.basilic.rules.diagnosis.DiagnosisCodes.Malformed;
import org.basilic.rules.diagnosis.DiagnosisCodes.NotListed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisCodesTest {

    private static Chart hydration() {
        return facility(fluid("h", "09:00+60"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M05..79",
                "M0.579",
                "M05,79",
                "M05-79",
                "M05 79",
                "05.79",
                "MM5.79",
                "M",
                "M0",
                "M05.79123",
                "M05.7?",
                "dehydration",
                "I1000000",
                "250.00",
                "99213",
                "."
            })
    void whatIsNoCodeIsAnErrorThatQuotesItAndAsks(String charted) {
        Diagnosed diagnosed = Diagnosed.with(hydration(), "E86.0", charted);

        assertThat(diagnosed.found()).containsExactly(new Malformed(charted));
        assertThat(diagnosed.findings(DiagnosisCodes.CARD)).containsExactly("error");
        assertThat(diagnosed.questions(DiagnosisCodes.CARD))
                .singleElement()
                .asString()
                .contains(charted);
        assertThat(diagnosed.pointers()).as("the rest is coded").isEqualTo("96360 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E86.0", "E860", "e86.0", "e860", " E86.0 "})
    void theDotAndTheCaseDoNotMatter(String charted) {
        Diagnosed diagnosed = Diagnosed.with(hydration(), charted);

        assertThat(diagnosed.found()).isEmpty();
        assertThat(diagnosed.pointers()).isEqualTo("96360 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"U07.1", "Z23", "M05.7A", "T45.1X5A", "C50.A1", "Z91.0110", "D57.414", "Z51.11", "J44.1", "R50.9"
            })
    void everyShapeOfARealCodeIsOne(String code) {
        assertThat(Diagnosed.with(hydration(), "E86.0", code).found(DiagnosisCodes.CARD))
                .isEmpty();
    }

    @Test
    void theCategoriesThatBeganWithTwoLettersInOctober2025AreCodes() {
        assertThat(Diagnosed.byList(List.of("E860", "QA00101"), hydration(), "E86.0", "qa0.0101")
                        .found())
                .isEmpty();
    }

    @Test
    void codesThatNoListKnowsAreNamedTogetherAsInformation() {
        Diagnosed diagnosed = Diagnosed.with(hydration(), "w20.8xxa", "E86.0", "V9733XD");

        assertThat(diagnosed.found(DiagnosisCodes.CARD))
                .containsExactly(new ByShapeAlone(List.of("W20.8XXA", "V97.33XD"), Chart.DAY));
        assertThat(diagnosed.findings(DiagnosisCodes.CARD)).containsExactly("info");
    }

    @Test
    void whereTheListOfTheDayHasTheCodeNothingIsSaid() {
        assertThat(Diagnosed.byList(List.of("E860", "W208XXA"), hydration(), "E86.0", "w20.8xxa")
                        .found())
                .isEmpty();
    }

    @Test
    void aCodeThatTheListOfTheDayLacksIsAnErrorThoughTheProgramKnowsIt() {
        Diagnosed diagnosed = Diagnosed.byList(List.of("E860"), hydration(), "e869", "E86.0", "W20.8XXA");

        assertThat(diagnosed.found(DiagnosisCodes.CARD))
                .containsExactlyInAnyOrder(new NotListed("E86.9", Chart.DAY), new NotListed("W20.8XXA", Chart.DAY));
        assertThat(diagnosed.findings(DiagnosisCodes.CARD)).containsOnly("error");
        assertThat(diagnosed.questions(DiagnosisCodes.CARD)).hasSize(2);
    }

    @Test
    void aCategoryIsNoWholeCodeWhereTheListHasOnlyCodesBeneathIt() {
        assertThat(Diagnosed.byList(List.of("E860", "E861", "E869"), hydration(), "E86")
                        .found(DiagnosisCodes.CARD))
                .containsExactly(new NotListed("E86", Chart.DAY));
    }

    @Test
    void whatHasNoShapeIsNotSoughtInTheList() {
        assertThat(Diagnosed.byList(List.of("E860"), hydration(), "E86.0", "86.0")
                        .found())
                .containsExactly(new Malformed("86.0"));
    }

    @Test
    void aListThatDoesNotCoverTheDayKnowsNothing() {
        Diagnosed before = Diagnosed.byList(List.of("E860"), hydration().on("2025-09-30"), "E86.0", "W20.8XXA");

        assertThat(before.found()).containsExactly(new ByShapeAlone(List.of("W20.8XXA"), LocalDate.of(2025, 9, 30)));
    }

    @Test
    void aVisitInWhichOnlyServicesAreEnteredHasItsCodesCheckedToo() {
        assertThat(Diagnosed.with(facility().service("80053"), "E8").found()).containsExactly(new Malformed("E8"));
    }

    @Test
    void whatIsNoCodeSupportsNothing() {
        assertThat(Diagnosed.with(hydration(), "E8600000").pointers()).isEqualTo("96360");
    }
}
