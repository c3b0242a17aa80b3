package org.basilic.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "1000000004", "2000000002"})
    void aNumberProvesItself(String npi) {
        assertThat(Npi.sound(npi)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678933", "123456789X", "1234567893 ", "1243567893", "１２３４５６７８９３"})
    void anythingElseDoesNot(String npi) {
        assertThat(Npi.sound(npi)).isFalse();
    }

    @Test
    void oneLastDigitIsRightAndNineAreNot() {
        int right = 0;
        for (int last = 0; last < 10; last++) {
            right += Npi.sound("198765432" + last) ? 1 : 0;
        }

        assertThat(right).isEqualTo(1);
    }
}
