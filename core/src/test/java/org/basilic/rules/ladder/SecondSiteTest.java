package org.basilic.rules.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.basilic.reference.Switch;
import org.basilic.result.CodedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondSiteTest {

    @ParameterizedTest
    @ValueSource(strings = {"59", "XS", "XU"})
    void theSecondInitialAndTheCodesThatTheFirstSiteHasTooAreMarked(String modifier) {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00+100").at("left"),
                        bag("b", "cefepime", "11:00+40").at("left"),
                        bag("c", "cefazolin", "09:00+95").at("right"),
                        bag("d", "famotidine", "11:00+40").at("right"),
                        push("e", "ondansetron", "12:00").at("right"))
                .line("left")
                .separateLine("right")
                .with(Switch.SECOND_SITE_MODIFIER, modifier)
                .coded();

        assertThat(coded.bill())
                .isEqualTo("96365 96365-%1$s 96366 96366-%1$s 96367 96367-%1$s 96375".formatted(modifier));
        assertThat(coded.because("96365")).contains(new SecondSite.Distinct("right", modifier));
    }

    @Test
    void theFirstSiteIsTheOneWhoseInitialRanksHigher() {
        assertThat(facility(
                                push("a", "ondansetron", "09:00").at("left"),
                                bag("b", "cefepime", "10:00+30").at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96365 96374-59");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    09:00+60 | 09:00+61 | left
                    09:00+60 | 09:00+60 | right
                    10:00+60 | 09:00+60 | left
                    09:00+61 | 09:00+60 | right
                    """)
    void thenTheOneWithTheLongerInitialThenTheEarlierStart(String left, String right, String second) {
        Coded coded = facility(
                        bag("a", "vancomycin", left).at("left"),
                        bag("b", "cefepime", right).at("right"))
                .line("left")
                .separateLine("right")
                .coded();

        assertThat(coded.lines().stream()
                        .filter(line -> line.modifiers().contains("59"))
                        .map(CodedLine::access))
                .containsExactly(second);
    }

    @Test
    void betweenTwoInitialsTheSiteModifierAloneStands() {
        // 96374 is the second of a pair with 96365, but the modifier of the site says it already.
        assertThat(facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                push("b", "ondansetron", "09:00").at("right"))
                        .line("left")
                        .separateLine("right")
                        .with(Switch.SECOND_SITE_MODIFIER, "XS")
                        .bill())
                .isEqualTo("96365 96374-XS");
    }

    @Test
    void hydrationAtASecondSiteIsInitialThere() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00+60").at("left"),
                                fluid("h", "09:00+91").at("right"))
                        .line("left")
                        .separateLine("right")
                        .bill())
                .isEqualTo("96360-59 96361 96365");
    }

    @Test
    void threeSitesHaveOneUnmarkedInitial() {
        assertThat(facility(
                                bag("a", "vancomycin", "09:00+90").at("left"),
                                bag("b", "cefepime", "09:00+60").at("right"),
                                bag("c", "cefazolin", "09:00+30").at("port"))
                        .line("left")
                        .separateLine("right")
                        .separateLine("port")
                        .bill())
                .isEqualTo("96365 96365-59x2");
    }

    @Test
    void aSiteWithNothingToReportIsNoSite() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00+60").at("left"),
                        fluid("h", "09:00+30").at("right"))
                .line("left")
                .separateLine("right")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
    }
}
