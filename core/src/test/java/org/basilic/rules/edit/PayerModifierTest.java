package org.basilic.rules.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.shot;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerModifierTest {

    @ParameterizedTest
    @CsvSource({"96365/96372, XU", "96365/*, XS", "*/96372, XE", "*/*, XP", "96365/96372, 59"})
    void theModifierOfThePolicyOpensThePair(String pair, String modifier) {
        Coded coded = facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"))
                .plan("modifier," + pair + ",both," + modifier)
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96372-" + modifier);
        assertThat(coded.because("96372")).contains(new PayerModifier.Named("96365", modifier, "plan", "manual p. 2"));
    }

    @Test
    void theNarrowestRowWins() {
        assertThat(facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"))
                        .plan("modifier,*/*,both,XP", "modifier,*/96372,both,XE", "modifier,96365/96372,both,XU")
                        .bill())
                .isEqualTo("96365 96372-XU");
        assertThat(facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"))
                        .plan("modifier,*/*,both,XP", "modifier,*/96372,both,XE", "modifier,96365/*,both,XS")
                        .bill())
                .isEqualTo("96365 96372-XS");
    }

    @Test
    void anotherPairKeepsTheUsualModifier() {
        assertThat(facility(bag("a", "cefepime", "09:00+60"), shot("b", "ceftriaxone"))
                        .plan("modifier,96413/96372,both,XU")
                        .bill())
                .isEqualTo("96365 96372-59");
    }

    @Test
    void aSecondSiteHasASwitchOfItsOwn() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                bag("b", "cefepime", "09:00+60").at("right"))
                        .separateLine("left")
                        .separateLine("right")
                        .plan("modifier,*/*,both,XU")
                        .bill())
                .isEqualTo("96365 96365-59");
    }
}
