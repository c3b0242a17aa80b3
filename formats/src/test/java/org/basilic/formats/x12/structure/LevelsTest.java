package org.basilic.formats.x12.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void levelsBesideEachOtherAreNotDeep() {
        Levels levels = new Levels(2);
        assertThat(levels.enter("1", "")).isTrue();
        for (int i = 2; i < 1000; i++) {
            assertThat(levels.enter(String.valueOf(i), "1")).isTrue();
        }
    }

    @Test
    void aLevelWithinTheDeepestAllowedIsTooDeep() {
        Levels levels = new Levels(3);

        assertThat(levels.enter("1", "")).isTrue();
        assertThat(levels.enter("2", "1")).isTrue();
        assertThat(levels.enter("3", "2")).isTrue();
        assertThat(levels.enter("4", "3")).isFalse();
    }

    @Test
    void aLevelThatNamesNoneAroundItIsOutermost() {
        Levels levels = new Levels(1);

        assertThat(levels.enter("1", "")).isTrue();
        assertThat(levels.enter("2", "77")).isTrue();
        assertThat(levels.enter("3", "2")).isFalse();
    }
}
