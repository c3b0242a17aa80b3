package org.basilic.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @Test
    void aDateIsEightDigitsOfARealDay() {
        assertThat(Forms.date("20260228")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Forms.date("20280229")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261399",
                "20260230",
                "20270229",
                "20260000",
                "00000101",
                "2026010",
                "202601011",
                "2026-1-1",
                "２０２６０１０１"
            })
    void anythingElseIsNone(String text) {
        assertThat(Forms.date(text)).isNull();
    }

    @Test
    void aTimeHasHoursAndMinutesAndPerhapsMore() {
        assertThat(Forms.time("0000")).isTrue();
        assertThat(Forms.time("235959")).isTrue();
        assertThat(Forms.time("23595999")).isTrue();
        assertThat(Forms.time("2400")).isFalse();
        assertThat(Forms.time("1260")).isFalse();
        assertThat(Forms.time("120060")).isFalse();
        assertThat(Forms.time("12000")).isFalse();
        assertThat(Forms.time("12:0")).isFalse();
    }

    @Test
    void aDecimalHasDigitsAndAtMostOnePoint() {
        assertThat(Forms.decimal("12.5")).isTrue();
        assertThat(Forms.decimal("-12")).isTrue();
        assertThat(Forms.decimal(".5")).isTrue();
        assertThat(Forms.decimal("")).isFalse();
        assertThat(Forms.decimal("-")).isFalse();
        assertThat(Forms.decimal(".")).isFalse();
        assertThat(Forms.decimal("1.2.3")).isFalse();
        assertThat(Forms.decimal("1-2")).isFalse();
        assertThat(Forms.decimal("+1")).isFalse();
        assertThat(Forms.decimal("1e400")).isFalse();
        assertThat(Forms.decimal("1,000")).isFalse();
        assertThat(Forms.decimal("NaN")).isFalse();
    }

    @Test
    void ofATextThatMayBeOfAPersonOnlyTheLengthIsShown() {
        assertThat(Forms.shown("")).isEqualTo("nothing");
        assertThat(Forms.shown("UN")).isEqualTo("UN");
        assertThat(Forms.shown("20261399")).isEqualTo("20261399");
        assertThat(Forms.shown("1.25")).isEqualTo("1.25");
        assertThat(Forms.shown("DOE")).isEqualTo("3 signs");
        assertThat(Forms.shown("123456789A")).isEqualTo("10 signs");
        assertThat(Forms.shown("123456789012345")).isEqualTo("15 signs");
        assertThat(Forms.shown("é")).isEqualTo("1 signs");
    }
}
