package org.basilic.rules.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.fluid;

import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.model.Access;
import org.basilic.model.AccessKind;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneSiteTest {

    private static final Given FIRST = bag("a", "vancomycin", "09:00+60").at("left");
    private static final Given SECOND = bag("b", "cefepime", "10:00+45").at("right");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true  | 96365 96367    | 1
                    false | 96365 96365-59 | 0
                    """)
    void linesWithoutAReasonAreOneSiteUnlessThePolicyAsksForNone(String value, String bill, int questions) {
        Coded coded = facility(FIRST, SECOND)
                .line("left")
                .line("right")
                .with(Switch.SECOND_SITE_REQUIRE_REASON, value)
                .coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.questions("INIT-07")).hasSize(questions);
    }

    @Test
    void theFindingCountsTheLines() {
        assertThat(facility(FIRST, SECOND).line("left").line("right").coded().found())
                .containsExactly(new OneSite.NoReasonCharted(2));
    }

    @Test
    void theReasonMayStandOnEitherLine() {
        assertThat(facility(FIRST, SECOND).line("left").separateLine("right").bill())
                .isEqualTo("96365 96365-59");
        assertThat(facility(FIRST, SECOND).separateLine("left").line("right").bill())
                .isEqualTo("96365 96365-59");
    }

    @Test
    void lumensOfOneCatheterAreOneSite() {
        Coded coded = facility(FIRST, SECOND)
                .line("left")
                .line(new Access("right", AccessKind.CENTRAL, "left", null, false, null))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96367");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void aReasonOnALumenIsIgnored() {
        assertThat(facility(FIRST, SECOND)
                        .line("left")
                        .line(new Access("right", AccessKind.CENTRAL, "left", null, false, "two drugs at once"))
                        .bill())
                .isEqualTo("96365 96367");
    }

    @Test
    void aRestartedLineIsTheSameSite() {
        Coded coded = facility(FIRST, SECOND)
                .line("left")
                .line(new Access("right", AccessKind.PERIPHERAL, null, "left", false, null))
                .coded();

        assertThat(coded.bill()).isEqualTo("96365 96367");
        assertThat(coded.found()).isEmpty();
    }

    @Test
    void aReasonOnAReplacementHoldsForTheChain() {
        assertThat(facility(FIRST, SECOND, bag("c", "cefazolin", "11:00+40").at("third"))
                        .line("left")
                        .line("right")
                        .line(new Access("third", null, null, "right", false, "protocol"))
                        .bill())
                .isEqualTo("96365 96365-59 96367");
    }

    @Test
    void aChainOfReplacementsAndLumensLeadsToItsRoot() {
        assertThat(facility(FIRST, SECOND, bag("c", "cefazolin", "11:00+40").at("third"))
                        .line("left")
                        .line(new Access("right", null, null, "left", false, null))
                        .line(new Access("third", null, "right", null, false, null))
                        .bill())
                .isEqualTo("96365 96367x2");
    }

    @Test
    void aLoneSiteCarriesNoModifier() {
        assertThat(facility(SECOND).line("left").separateLine("right").bill()).isEqualTo("96365");
    }

    @Test
    void concurrencyIsJudgedOverLinesWithoutAReason() {
        Given beside = bag("b", "cefepime", "09:00+50").at("right");

        assertThat(facility(FIRST, beside).line("left").line("right").bill()).isEqualTo("96365 96368");
        assertThat(facility(FIRST, beside).line("left").separateLine("right").bill())
                .isEqualTo("96365 96365-59");
    }

    @Test
    void hydrationIsJudgedOverLinesWithoutAReason() {
        Given beside = fluid("h", "09:00+60").at("right");

        assertThat(facility(FIRST, beside).line("left").line("right").bill()).isEqualTo("96365");
        assertThat(facility(FIRST, beside).line("left").separateLine("right").bill())
                .isEqualTo("96360-59 96365");
    }

    @Test
    void linesThatNothingRanThroughAreNoFinding() {
        assertThat(facility(FIRST).line("left").line("right").coded().found()).isEmpty();
    }
}
