package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.basilic.formats.Read;
import org.basilic.formats.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the reader makes of records in which chance has changed bytes: a reading for each, never anything worse. */
class MutationTest {

    private static final int ROUNDS = 8_000;
    private static final byte[] TELLING =
            "{}[]\",:\\\n\r\t 0123456789-+.eEtrufalsn/\u0000".getBytes(StandardCharsets.UTF_8);

    @Test
    @Timeout(120)
    void readsTheGoodRecordsAroundAnySpoiltOne() {
        byte[] good = Sample.full(1).getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < ROUNDS; seed++) {
            byte[] spoilt = spoilt(good, new Random(seed));
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            input.writeBytes((Sample.small(1) + "\n").getBytes(StandardCharsets.UTF_8));
            input.writeBytes(spoilt);
            input.writeBytes(("\n" + Sample.small(3) + "\n" + Sample.small(4) + "\n").getBytes(StandardCharsets.UTF_8));

            List<Reading> readings = readings(input.toByteArray(), seed);

            assertThat(Sample.told(readings.subList(0, 1))).as("seed %s", seed).containsExactly("1 V-1");
            assertThat(ids(readings)).as("seed %s", seed).endsWith("V-3", "V-4");
        }
    }

    @Test
    @Timeout(120)
    void endsWhateverAnInputHolds() {
        byte[] good = ("[" + Sample.small(1) + ",\n" + Sample.full(2) + "]\n").getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < ROUNDS / 2; seed++) {
            List<Reading> readings = readings(spoilt(good, new Random(seed)), seed);

            assertThat(readings.size()).as("seed %s", seed).isLessThan(200);
            for (int i = 0; i < readings.size(); i++) {
                assertThat(readings.get(i).record()).as("seed %s", seed).isEqualTo(i + 1);
            }
        }
    }

    private static List<Reading> readings(byte[] input, long seed) {
        try {
            return Sample.readings(input);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static List<String> ids(List<Reading> readings) {
        return readings.stream()
                .filter(Read.class::isInstance)
                .map(reading -> ((Read) reading).encounter().id())
                .toList();
    }

    private static byte[] spoilt(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            byte telling = TELLING[random.nextInt(TELLING.length)];
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = telling;
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = without(bytes, at, 1 + random.nextInt(Math.min(20, bytes.length - at)));
                case 3 -> bytes = with(bytes, at, telling);
                default -> bytes = Arrays.copyOf(bytes, 1 + at);
            }
            if (bytes.length == 0) {
                return new byte[] {telling};
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        byte[] left = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, at + count, left, at, bytes.length - at - count);
        return left;
    }

    private static byte[] with(byte[] bytes, int at, byte added) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, more, at + 1, bytes.length - at);
        more[at] = added;
        return more;
    }
}
