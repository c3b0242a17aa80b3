package org.basilic.rules.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.fluid;
import static org.basilic.given.Given.push;

import org.basilic.given.Chart;
import org.basilic.rules.diagnosis.DehydrationFirst.NeoplasmBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DehydrationFirstTest {

    private static Chart fluidAlone() {
        return facility(fluid("h", "09:00+60"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E86.0", "E86.1", "E86.9"})
    void theNeoplasmBeforeTheDehydrationIsAWarningWhereOnlyFluidWasGiven(String dehydration) {
        Diagnosed diagnosed = Diagnosed.with(fluidAlone(), "C18.9", dehydration);

        assertThat(diagnosed.found()).containsExactly(new NeoplasmBefore("C18.9", dehydration));
        assertThat(diagnosed.findings(DehydrationFirst.CARD)).containsExactly("warning");
        assertThat(diagnosed.pointers()).isEqualTo("96360 2");
    }

    @Test
    void theDehydrationFirstIsTheOrder() {
        assertThat(Diagnosed.with(fluidAlone(), "E86.0", "C18.9").found()).isEmpty();
    }

    @Test
    void whatIsNoDehydrationHasNoSuchOrder() {
        assertThat(Diagnosed.with(fluidAlone(), "C18.9", "E87.0").found(DehydrationFirst.CARD))
                .isEmpty();
    }

    @Test
    void aVisitThatTreatedMoreThanTheDehydrationIsLeftAlone() {
        Chart more = facility(fluid("h", "09:00+60"), push("a", "ondansetron", "09:10"));

        assertThat(Diagnosed.with(more, "C18.9", "E86.0").found(DehydrationFirst.CARD))
                .isEmpty();
    }

    @Test
    void anotherCauseOfDehydrationMayStandFirst() {
        assertThat(Diagnosed.with(fluidAlone(), "A09", "E86.0").found(DehydrationFirst.CARD))
                .isEmpty();
    }

    @Test
    void aVisitForTreatmentOfTheNeoplasmKeepsItsOwnOrder() {
        Chart both = facility(chemo("a", "paclitaxel", "09:00+60"), fluid("h", "10:30+60"));

        assertThat(Diagnosed.with(both, "Z51.11", "C18.9", "E86.0").found()).isEmpty();
    }
}
