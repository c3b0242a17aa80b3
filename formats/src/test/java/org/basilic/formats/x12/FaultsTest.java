package org.basilic.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final SegmentPlace PLACE = new SegmentPlace("", "", "", 0, 1);

    @Test
    void beyondTheMostOneFaultSaysThatThereWereMore() {
        Faults faults = new Faults(2);
        for (int i = 0; i < 5; i++) {
            faults.add(fault());
        }

        assertThat(faults.list())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.FORM, FaultKind.FORM, FaultKind.TOO_LARGE);
    }

    @Test
    void whatWasTakenIsForgottenAndThereIsPlaceAgain() {
        Faults faults = new Faults(1);
        faults.add(fault());
        faults.add(fault());

        assertThat(faults.take()).hasSize(2);
        assertThat(faults.none()).isTrue();
        faults.add(fault());
        assertThat(faults.list()).hasSize(1);
    }

    @Test
    void theNextInterchangeHasPlaceForAsMany() {
        Faults faults = new Faults(1);
        faults.add(fault());

        Faults more = faults.more();
        more.add(fault());

        assertThat(more.list()).hasSize(2);
    }

    private static Fault fault() {
        return new Fault(FaultKind.FORM, "837P", "2400", PLACE, "SV1", 2, 0, "1 signs", "a number");
    }
}
