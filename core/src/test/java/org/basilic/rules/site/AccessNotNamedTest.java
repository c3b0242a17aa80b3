package org.basilic.rules.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;

class AccessNotNamedTest {

    @Test
    void anUnnamedLineIsTheFirstWithoutAReasonAndIsAskedAfter() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .separateLine("left")
                .line("right")
                .line("third")
                .coded();

        assertThat(coded.line("96365").access()).isEqualTo("right");
        assertThat(coded.found()).containsExactly(new AccessNotNamed.Taken("right"));
        assertThat(coded.questions("SITE-01")).containsExactly("Through which line was this given?");
    }

    @Test
    void itSharesThatSitesInitial() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60").at("right"), push("b", "ondansetron", "10:30"))
                        .separateLine("left")
                        .line("right")
                        .bill())
                .isEqualTo("96365 96375");
    }

    @Test
    void severalLinesAreAskedAfterEvenWhereNoneHasAReason() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .line("left")
                .line("right")
                .coded();

        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.questions("SITE-01")).hasSize(1);
    }

    @Test
    void aSingleLineOrNoneIsNoQuestion() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"))
                        .line("left")
                        .coded()
                        .found())
                .isEmpty();
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).coded().found()).isEmpty();
    }

    @Test
    void aNamedLineIsNoQuestion() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60").at("left"))
                        .separateLine("left")
                        .line("right")
                        .coded()
                        .questions("SITE-01"))
                .isEmpty();
    }
}
