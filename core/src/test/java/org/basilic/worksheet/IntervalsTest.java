package org.basilic.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final int LENGTH = 40;

    @Test
    void agreesWithAListOfSecondsOnEveryQuestion() {
        Random random = new Random(20260302);
        for (int round = 0; round < 5_000; round++) {
            boolean[] mine = seconds(random);
            boolean[] its = seconds(random);
            Intervals one = intervals(mine, random);
            Intervals other = intervals(its, random);

            check(one, mine);
            check(one.plus(other), both(mine, its, (a, b) -> a || b));
            check(one.minus(other), both(mine, its, (a, b) -> a && !b));
            check(one.within(other), both(mine, its, (a, b) -> a && b));
            assertThat(one.secondsIn(other)).isEqualTo(count(both(mine, its, (a, b) -> a && b), LENGTH));
            int time = random.nextInt(LENGTH + 2);
            assertThat(one.secondsBefore(time)).isEqualTo(count(mine, time));
        }
    }

    @Test
    void aStretchHasItsStartAndNotItsEnd() {
        Intervals stretch = Intervals.of(10, 20);

        assertThat(stretch.seconds()).isEqualTo(10);
        assertThat(stretch.secondsBefore(10)).isZero();
        assertThat(stretch.secondsBefore(11)).isEqualTo(1);
        assertThat(stretch.secondsIn(Intervals.of(20, 30))).isZero();
        assertThat(stretch.secondsIn(Intervals.of(19, 30))).isEqualTo(1);
    }

    @Test
    void aStretchThatEndsAsItStartsIsNone() {
        assertThat(Intervals.of(10, 10).isEmpty()).isTrue();
        assertThat(Intervals.of(10, 9).isEmpty()).isTrue();
        assertThat(Intervals.NONE.count()).isZero();
    }

    @Test
    void touchingStretchesBecomeOne() {
        Intervals joined = Intervals.of(10, 20).plus(Intervals.of(20, 30));

        assertThat(joined.count()).isEqualTo(1);
        assertThat(joined.from(0)).isEqualTo(10);
        assertThat(joined.to(0)).isEqualTo(30);
    }

    @Test
    void takingOutTheMiddleLeavesTwo() {
        Intervals left = Intervals.of(10, 40).minus(Intervals.of(20, 30));

        assertThat(left.count()).isEqualTo(2);
        assertThat(left.to(0)).isEqualTo(20);
        assertThat(left.from(1)).isEqualTo(30);
    }

    private interface Rule {
        boolean holds(boolean mine, boolean its);
    }

    private static boolean[] seconds(Random random) {
        boolean[] seconds = new boolean[LENGTH];
        boolean on = random.nextBoolean();
        for (int i = 0; i < LENGTH; i++) {
            on ^= random.nextInt(6) == 0;
            seconds[i] = on;
        }
        return seconds;
    }

    /** Builds the intervals from their stretches in a random order, some of them cut in two. */
    private static Intervals intervals(boolean[] seconds, Random random) {
        List<int[]> stretches = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            if (seconds[i]) {
                int from = i;
                while (i + 1 < LENGTH && seconds[i + 1] && random.nextInt(8) != 0) {
                    i++;
                }
                stretches.add(new int[] {from, i + 1});
            }
        }
        Collections.shuffle(stretches, random);
        Intervals all = Intervals.NONE;
        for (int[] stretch : stretches) {
            all = random.nextBoolean()
                    ? all.plus(Intervals.of(stretch[0], stretch[1]))
                    : Intervals.of(stretch[0], stretch[1]).plus(all);
        }
        return all;
    }

    private static boolean[] both(boolean[] mine, boolean[] its, Rule rule) {
        boolean[] result = new boolean[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            result[i] = rule.holds(mine[i], its[i]);
        }
        return result;
    }

    private static int count(boolean[] seconds, int before) {
        int count = 0;
        for (int i = 0; i < Math.min(before, LENGTH); i++) {
            count += seconds[i] ? 1 : 0;
        }
        return count;
    }

    private static void check(Intervals intervals, boolean[] seconds) {
        boolean[] covered = new boolean[LENGTH];
        for (int i = 0; i < intervals.count(); i++) {
            assertThat(intervals.from(i)).isLessThan(intervals.to(i));
            if (i > 0) {
                assertThat(intervals.from(i)).isGreaterThan(intervals.to(i - 1));
            }
            for (long at = intervals.from(i); at < intervals.to(i); at++) {
                covered[(int) at] = true;
            }
        }
        assertThat(covered).isEqualTo(seconds);
        assertThat(intervals.seconds()).isEqualTo(count(seconds, LENGTH));
        assertThat(intervals.isEmpty()).isEqualTo(count(seconds, LENGTH) == 0);
    }
}
