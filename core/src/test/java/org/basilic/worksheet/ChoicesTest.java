package org.basilic.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basilic.model.Setting;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private final Choices choices =
            new Choices(Reference.builtIn().on(LocalDate.of(2026, 3, 2)).switches("medicare", Setting.FACILITY));

    @Test
    void remembersWhatWasAskedFor() {
        assertThat(choices.consulted(Switch.MIXED_BAG)).isFalse();

        assertThat(choices.of(Switch.MIXED_BAG)).isEqualTo("one-service");

        assertThat(choices.consulted(Switch.MIXED_BAG)).isTrue();
        assertThat(choices.consulted(Switch.MISSING_STOP)).isFalse();
    }

    @Test
    void askingWhetherItIsAValueCountsToo() {
        assertThat(choices.is(Switch.MISSING_STOP, "push")).isTrue();
        assertThat(choices.is(Switch.DERIVED_STOP, "refuse")).isFalse();

        assertThat(choices.consulted(Switch.MISSING_STOP)).isTrue();
        assertThat(choices.consulted(Switch.DERIVED_STOP)).isTrue();
    }

    @Test
    void lookingAtAValueAloneDoesNot() {
        assertThat(choices.valueOf(Switch.MIXED_BAG)).isEqualTo("one-service");

        assertThat(choices.consulted(Switch.MIXED_BAG)).isFalse();
    }

    @Test
    void everySwitchHasItsOwnPlace() {
        for (Switch name : Switch.values()) {
            assertThat(choices.consulted(name)).isFalse();
            assertThat(choices.of(name)).isNotEmpty();
            assertThat(choices.consulted(name)).isTrue();
        }
    }
}
