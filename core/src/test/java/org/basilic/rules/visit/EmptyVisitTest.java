package org.basilic.rules.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.push;

import org.basilic.given.Coded;
import org.junit.jupiter.api.Test;

class EmptyVisitTest {

    @Test
    void aVisitInWhichNothingWasGivenIsPointedOut() {
        Coded coded = facility().coded();

        assertThat(coded.bill()).isEmpty();
        assertThat(coded.found()).containsExactly(new EmptyVisit.NothingGiven());
        assertThat(coded.questions("DOC-10")).hasSize(1);
    }

    @Test
    void servicesAreStillPassedOn() {
        assertThat(office().service("99213").bill()).isEqualTo("99213");
    }

    @Test
    void aVisitWithOneEntryIsNotEmpty() {
        assertThat(facility(push("a", "ondansetron", "09:00")).coded().foundBy())
                .doesNotContain("DOC-10");
    }
}
