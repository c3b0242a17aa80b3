package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.basilic.model.Setting;
import org.basilic.reference.PairRows.Contradiction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes and edits here are invented. */
class PairTableTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final DateRange QUARTER = new DateRange(OCTOBER, LocalDate.of(2027, 1, 1));
    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final PairIndicator NEVER = PairIndicator.NEVER;
    private static final PairIndicator WITH_MODIFIER = PairIndicator.WITH_MODIFIER;
    private static final PairIndicator NONE = PairIndicator.NONE;

    private final PairRows rows = new PairRows(QUARTER);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-10-14, NONE, 2026-10-15, 2026-11-16",
        "2026-10-15, NEVER, 2026-10-15, 2026-11-16",
        "2026-11-15, NEVER, 2026-10-15, 2026-11-16",
        "2026-11-16, NONE, 2026-10-15, 2026-11-16",
        "2026-12-09, NONE, 2026-10-15, 2026-11-16",
        "2026-12-10, WITH_MODIFIER, 2026-12-10,",
        "2026-12-31, WITH_MODIFIER, 2026-12-10,"
    })
    void aRowSpeaksFromItsFirstDayToItsLast(
            LocalDate day, PairIndicator indicator, LocalDate from, @Nullable LocalDate to) {
        add("X0001", "X0002", LocalDate.of(2026, 12, 10), null, WITH_MODIFIER, 2);
        add("X0001", "X0002", LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 15), NEVER, 1);

        assertThat(table().find("X0001", "X0002", day))
                .isEqualTo(new PairFinding(indicator, true, new DateRange(from, to)));
    }

    @Test
    void thePairIsNotTurnedRound() {
        add("X0001", "X0002", NEW_YEAR, null, NEVER, 1);

        assertThat(table().find("X0002", "X0001", OCTOBER)).isEqualTo(new PairFinding(NONE, true, null));
    }

    @Test
    void theIndicatorOfNoEditIsNoEditAndTellsItsDays() {
        add("X0001", "X0002", NEW_YEAR, null, NONE, 1);

        assertThat(table().find("X0001", "X0002", OCTOBER))
                .isEqualTo(new PairFinding(NONE, true, new DateRange(NEW_YEAR, null)));
    }

    @Test
    void aRowWithdrawnOnItsFirstDayContradictsNothing() {
        add("X0001", "X0002", OCTOBER, OCTOBER, NONE, 1);
        add("X0001", "X0002", OCTOBER, null, WITH_MODIFIER, 2);

        assertThat(rows.contradiction()).isNull();
        assertThat(table().find("X0001", "X0002", OCTOBER).indicator()).isEqualTo(WITH_MODIFIER);
    }

    @Test
    void whatAPartialReleaseLacksIsNotKnownAndWhatItHasIs() {
        add("X0001", "X0002", NEW_YEAR, LocalDate.of(2020, 12, 31), NEVER, 1);
        PairTable partial = rows.table(Setting.FACILITY, "2026Q4", List.of("f2", "f4"));

        assertThat(partial.find("X0001", "X0003", OCTOBER)).isEqualTo(new PairFinding(NONE, false, null));
        assertThat(partial.find("X0001", "X0002", OCTOBER))
                .isEqualTo(new PairFinding(NONE, true, new DateRange(NEW_YEAR, LocalDate.of(2021, 1, 1))));
        assertThat(partial.missing()).containsExactly("f2", "f4");
    }

    @Test
    void whatIsNoCodeOfFivePlacesHasNoPair() {
        add("00000", "00000", NEW_YEAR, null, NEVER, 1);
        PairTable table = table();

        for (String other : new String[] {"", "0000", "000000", "0000a", "0000-", "0000\u0660"}) {
            assertThat(table.find(other, "00000", OCTOBER).indicator())
                    .as(other)
                    .isEqualTo(NONE);
            assertThat(table.find("00000", other, OCTOBER).indicator())
                    .as(other)
                    .isEqualTo(NONE);
            assertThat(PairRows.holds(other)).as(other).isFalse();
        }
        assertThat(PairRows.holds("ZZZZZ")).isTrue();
    }

    @Test
    void aRowThatSaysTheSameIsTakenOnce() {
        add("X0001", "X0002", NEW_YEAR, null, NEVER, 1);
        add("X0003", "X0004", NEW_YEAR, null, NEVER, 2);
        add("X0001", "X0002", NEW_YEAR, null, NEVER, 3);

        assertThat(rows.contradiction()).isNull();
        assertThat(table().size()).isEqualTo(2);
        assertThat(rows.repeated()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} to {1}, and from {2} on")
    @CsvSource({
        "2020-01-01, 2026-10-01, 2026-10-01, true",
        "2020-01-01, 2026-09-30, 2026-10-01, false",
        "2020-01-01, 2026-09-30, 2026-09-30, false",
        "2026-12-01, 2026-12-31, 2026-12-31, true",
        "2027-01-01, 2027-02-01, 2027-01-01, false"
    })
    void rowsThatDifferOnADayOfTheReleaseContradictEachOther(
            LocalDate from, LocalDate last, LocalDate otherFrom, boolean contradict) {
        add("X0001", "X0002", otherFrom, null, WITH_MODIFIER, 7);
        add("X0001", "X0002", from, last, NEVER, 5);
        add("X0001", "X0003", from, null, WITH_MODIFIER, 9);

        Contradiction found = rows.contradiction();

        if (contradict) {
            assertThat(found).isEqualTo(new Contradiction("X0001", "X0002", 5, 7));
        } else {
            assertThat(found).isNull();
        }
    }

    @Test
    void rowsThatDifferOnOtherDaysAreCounted() {
        add("X0001", "X0002", NEW_YEAR, LocalDate.of(2020, 6, 30), WITH_MODIFIER, 1);
        add("X0001", "X0002", LocalDate.of(2020, 6, 30), LocalDate.of(2021, 6, 30), NEVER, 2);
        add("X0001", "X0002", LocalDate.of(2021, 7, 1), null, WITH_MODIFIER, 3);

        assertThat(rows.contradiction()).isNull();
        assertThat(rows.otherwise()).isEqualTo(1);
    }

    @Test
    void aLongRowIsStillSeenBehindAShortOne() {
        add("X0001", "X0002", NEW_YEAR, null, WITH_MODIFIER, 1);
        add("X0001", "X0002", NEW_YEAR.plusDays(1), NEW_YEAR.plusDays(2), WITH_MODIFIER, 2);
        add("X0001", "X0002", OCTOBER, null, NEVER, 3);

        assertThat(rows.contradiction()).isEqualTo(new Contradiction("X0001", "X0002", 1, 3));
    }

    @Test
    void manyRowsInAnyOrderAreFoundAgain() {
        Random dice = new Random(11);
        Map<String, PairIndicator> expected = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            codes.add(PairRow.unpacked(dice.nextInt(60_466_176)));
        }
        for (int i = 0; i < 2500; i++) {
            String one = codes.get(dice.nextInt(codes.size()));
            String other = codes.get(dice.nextInt(codes.size()));
            PairIndicator indicator = dice.nextBoolean() ? NEVER : WITH_MODIFIER;
            if (expected.putIfAbsent(one + other, indicator) == null) {
                add(one, other, NEW_YEAR.plusDays(dice.nextInt(2000)), null, indicator, i);
            }
        }
        PairTable table = table();

        assertThat(table.size()).isEqualTo(expected.size()).isGreaterThan(1500);
        assertThat(table.firstUnsound()).isNull();
        assertThat(table.looksSound()).isTrue();
        for (String one : codes) {
            for (String other : codes) {
                assertThat(table.find(one, other, OCTOBER).indicator())
                        .as(one + " " + other)
                        .isEqualTo(expected.getOrDefault(one + other, NONE));
            }
        }
    }

    @Test
    void whatIsNoTableIsNoticed() {
        add("X0001", "X0002", NEW_YEAR, null, NEVER, 1);
        add("X0001", "X0003", NEW_YEAR, null, NEVER, 2);
        LongBuffer good = table().numbers();
        long[] numbers = new long[good.limit()];
        good.get(numbers);

        assertThat(of(numbers).looksSound()).isTrue();
        assertThat(of(numbers).firstUnsound()).isNull();
        assertThat(of(numbers[2], numbers[3], numbers[0], numbers[1]).looksSound())
                .isFalse();
        assertThat(of(numbers[2], numbers[3], numbers[0], numbers[1]).firstUnsound())
                .isEqualTo(1);
        assertThat(of(numbers[0], numbers[1], numbers[0], numbers[1]).firstUnsound())
                .isEqualTo(1);
        assertThat(of(-1, numbers[1]).looksSound()).isFalse();
        assertThat(of(numbers[0], numbers[1] | 1).looksSound()).isFalse();
        assertThat(of(numbers[0], numbers[1] | 3L << 28).looksSound()).isFalse();
        assertThat(of(numbers[0], numbers[1] & ~(0xffffL << 30)).looksSound()).isFalse();
    }

    @Test
    void daysBeyondWhatARowHoldsAreNotHeld() {
        assertThat(PairRows.holds(LocalDate.of(1970, 1, 1))).isTrue();
        assertThat(PairRows.holds(LocalDate.of(1969, 12, 31))).isFalse();
        assertThat(PairRows.holds(LocalDate.of(2149, 6, 5))).isTrue();
        assertThat(PairRows.holds(LocalDate.of(2149, 6, 6))).isFalse();
        add("X0001", "X0002", LocalDate.of(1970, 1, 1), LocalDate.of(2149, 6, 5), NEVER, PairRows.LAST_PLACE);
        assertThat(table().find("X0001", "X0002", LocalDate.of(2149, 6, 5)).inForce())
                .isEqualTo(new DateRange(LocalDate.of(1970, 1, 1), LocalDate.of(2149, 6, 6)));
    }

    @Test
    void theNumbersCannotBeWritten() {
        add("X0001", "X0002", NEW_YEAR, null, NEVER, 1);
        LongBuffer numbers = table().numbers();

        assertThatThrownBy(() -> numbers.put(0, 1L)).isInstanceOf(java.nio.ReadOnlyBufferException.class);
    }

    private static PairTable of(long... numbers) {
        return new PairTable(Setting.FACILITY, "2026Q4", QUARTER, List.of(), LongBuffer.wrap(numbers));
    }

    private PairTable table() {
        return rows.table(Setting.FACILITY, "2026Q4", List.of());
    }

    private void add(
            String column1,
            String column2,
            LocalDate from,
            @Nullable LocalDate last,
            PairIndicator indicator,
            int place) {
        rows.add(column1, column2, from, last, indicator, place);
    }
}
