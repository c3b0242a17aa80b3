package org.basilic.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Purpose;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final An RUN =
            An.infusion("a1").of("ceftriaxone").from("09:00").to("10:30").dose("100", "mg");
    private static final Encounter ENCOUNTER = AnEncounter.facility()
            .access("iv1")
            .gave(RUN, An.push("a2").of("morphine").from("09:10"))
            .done();

    @Test
    void splitMakesTwoTouchingBagsAndDividesTheDose() {
        Encounter split = Changes.split(ENCOUNTER, "a1", 20);

        assertThat(split.administrations())
                .containsExactly(
                        RUN.to("09:20").dose("50", "mg").done(),
                        RUN.with(edit -> edit.id = "a1-2")
                                .from("09:20")
                                .dose("50", "mg")
                                .done(),
                        ENCOUNTER.administrations().get(1));
    }

    @Test
    void onlyRunsThatAPersonCouldHangInTwoBagsAreSplit() {
        assertThat(Changes.canBeSplit(ENCOUNTER, RUN.done())).isTrue();
        assertThat(Changes.canBeSplit(ENCOUNTER, RUN.paused("09:10", "09:20").done()))
                .isFalse();
        assertThat(Changes.canBeSplit(ENCOUNTER, RUN.attended(true).done())).isFalse();
        assertThat(Changes.canBeSplit(ENCOUNTER, RUN.mixture("bag").done())).isFalse();
        assertThat(Changes.canBeSplit(ENCOUNTER, ENCOUNTER.administrations().get(1)))
                .isFalse();
    }

    @Test
    void shiftMovesEveryTime() {
        Encounter encounter = AnEncounter.like(ENCOUNTER)
                .with(edit -> edit.arrival = LocalDateTime.parse("2026-03-02T08:30"))
                .gave(An.infusion("a3").from("11:00").to("12:00").paused("11:10", "11:20"))
                .done();

        Encounter shifted = Changes.shifted(encounter, 3);

        assertThat(shifted).hasToString(encounter.toString().replace("2026-03-02", "2026-03-05"));
    }

    @Test
    void shuffledHoldsTheSameAdministrations() {
        assertThat(Changes.shuffled(ENCOUNTER, 7).administrations())
                .containsExactlyInAnyOrderElementsOf(ENCOUNTER.administrations());
    }

    @Test
    void aFlushAndAKeepOpenBagStandAtTheFirstAccess() {
        LocalDateTime time = LocalDateTime.parse("2026-03-02T09:00");
        Administration flush = last(Changes.withFlush(ENCOUNTER, time));
        Administration bag = last(Changes.withKeepVeinOpen(ENCOUNTER, time, Duration.ofHours(2)));

        assertThat(flush.purpose()).isEqualTo(Purpose.FLUSH);
        assertThat(flush.access()).isEqualTo("iv1");
        assertThat(bag.purpose()).isEqualTo(Purpose.KEEP_VEIN_OPEN);
        assertThat(bag.stop()).isEqualTo(time.plusHours(2));
    }

    @Test
    void aMinuteLongerMovesTheStopOrTheLength() {
        assertThat(Changes.minuteLonger(ENCOUNTER, "a1").administrations().get(0))
                .isEqualTo(RUN.to("10:31").done());
    }

    private static Administration last(Encounter encounter) {
        return encounter.administrations().get(encounter.administrations().size() - 1);
    }
}
