package org.basilic.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;

import org.basilic.given.Coded;
import org.basilic.model.OpenPointKind;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;

class WantsLookTest {

    @Test
    void aSecondStopIsAskedAfterAndDoesNotBlock() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .open(OpenPointKind.SECOND_STOP, "o1", "a")
                .coded();

        assertThat(coded.result().status()).isEqualTo(Status.REVIEW);
        assertThat(coded.bill()).isEqualTo("96365");
        assertThat(coded.questions("REC-02"))
                .containsExactly("More than one stop is charted. When did it stop? (order o1, mar row 1)");
    }

    @Test
    void aMissingStartIsAskedAfterOnceByTheRuleOfTimes() {
        Coded coded = facility(bag("a", "vancomycin", "..10:00"))
                .open(OpenPointKind.STOP_WITHOUT_START, "o1", "a")
                .coded();

        assertThat(coded.foundBy()).contains("REC-02", "DOC-02");
        assertThat(coded.questions("REC-02")).isEmpty();
        assertThat(coded.questions("DOC-02")).hasSize(1);
    }

    @Test
    void aPumpWithNothingChartedBesideItIsNotCoded() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .open(OpenPointKind.PUMP_ONLY, "o2", null)
                .coded();

        assertThat(coded.result().status()).isEqualTo(Status.REVIEW);
        assertThat(coded.found())
                .containsExactly(
                        new WantsLook.Asked(OpenPointKind.PUMP_ONLY, new Entries("o2", "mar", "row 1", null, 1)));
    }

    @Test
    void aPayerThatTheMapDoesNotKnowIsNoQuestionForTheBedside() {
        Coded coded = facility(bag("a", "vancomycin", "09:00+60"))
                .open(OpenPointKind.UNMAPPED_PAYER, null, null)
                .coded();

        assertThat(coded.found())
                .containsExactly(
                        new WantsLook.Shown(OpenPointKind.UNMAPPED_PAYER, new Entries(null, "mar", "row 1", null, 1)));
    }
}
