package org.basilic.claim.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    11 | 10,10    | 10,1
                    20 | 10,10    | 10,10
                    19 | 10,10    | 10,9
                    10 | 10,10    | 9,1
                    2  | 1,1      | 1,1
                    3  | 1,10     | 1,2
                    22 | 10,10,10 | 10,9,3
                    30 | 10,10,10 | 10,10,10
                    6  | 5,10     | 1,5
                    """)
    void sharesAreDifferentWhereTheyCanBe(int units, String rooms, String expected) {
        assertThat(Shares.of(units, numbers(rooms))).containsExactly(numbers(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "21 | 10,10\n1 | 10,10\n5 | 0,10")
    void thereAreNoSharesWithoutRoomOrUnitsForAll(int units, String rooms) {
        assertThat(Shares.of(units, numbers(rooms))).isNull();
    }

    @Test
    void sharesAlwaysAddUpAndFit() {
        for (long seed = 1; seed <= 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] rooms = new int[random.nextInt(2, 6)];
            Arrays.setAll(rooms, i -> random.nextInt(1, 12));
            int units = random.nextInt(1, 60);
            int[] shares = Shares.of(units, rooms);
            boolean fits =
                    units >= rooms.length && units <= Arrays.stream(rooms).sum();
            assertThat(shares != null).as("seed %d", seed).isEqualTo(fits);
            if (shares == null) {
                continue;
            }
            assertThat(Arrays.stream(shares).sum()).as("seed %d", seed).isEqualTo(units);
            for (int i = 0; i < rooms.length; i++) {
                assertThat(shares[i]).as("seed %d", seed).isBetween(1, rooms[i]);
            }
        }
    }

    private static int[] numbers(String list) {
        return Arrays.stream(list.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
