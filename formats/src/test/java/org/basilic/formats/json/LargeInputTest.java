package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LargeInputTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LONG_LINE = 100 << 20;

    /** A stream of one text again and again, of which nothing is held. */
    private static final class Repeated extends InputStream {

        private final byte[] text;
        private long left;
        private int at;

        private Repeated(String text, long times) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
            this.left = times * this.text.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, text.length - at), left);
            System.arraycopy(text, at, into, from, count);
            at = (at + count) % text.length;
            left -= count;
            return count;
        }

        @Override
        public int available() {
            return (int) Math.min(left, text.length);
        }
    }

    private static InputStream joined(InputStream... parts) {
        return new java.io.SequenceInputStream(Collections.enumeration(List.of(parts)));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void passesALineOfAHundredMegabytesWithoutHoldingIt() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();

        List<String> told = Sample.told(Sample.readings(
                joined(
                        text(Sample.small(1) + "\n{\"id\":\""),
                        new Repeated("x".repeat(8192), LONG_LINE / 8192),
                        text("\"}\n" + Sample.small(3) + "\n")),
                ReadLimits.standard()));

        assertThat(told)
                .containsExactly(
                        "1 V-1",
                        "2 refused, line 2: [IN-010 $.id: found a text that is too long; wanted at most 1048576"
                                + " characters]",
                        "3 V-3");
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(64 << 20);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void passesARecordOfManyAdministrationsThatIsTooLarge() {
        String one = "{\"id\":\"a\",\"drug\":{\"name\":\"}]\\\"\"},\"route\":\"oral\"},\n";

        List<String> told = Sample.told(Sample.readings(
                joined(
                        text("[" + Sample.small(1) + ",{\"id\":\"x\",\"setting\":\"facility\",\"administrations\":[\n"),
                        new Repeated(one, (6 << 20) / one.length()),
                        text("{}]}," + Sample.small(3) + "]")),
                ReadLimits.standard()));

        assertThat(told)
                .containsExactly(
                        "1 V-1",
                        "2 refused, line 1: [IN-010 $: found a record of more than 5242880 bytes; wanted a record of"
                                + " at most 5242880 bytes]",
                        "3 V-3");
    }

    @Test
    void takesARecordUpToItsLimitAndNotOneByteMore() {
        String record = Sample.small(1);
        int length = record.length();

        assertThat(Sample.told(Sample.readings(text(record + "\n" + record), new ReadLimits(length, 100, 1000, 100))))
                .containsExactly("1 V-1", "2 V-1");
        assertThat(Sample.told(
                        Sample.readings(text(record + "\n" + record), new ReadLimits(length - 1, 100, 1000, 100))))
                .containsExactly(
                        "1 refused, line 1: [IN-010 $: found a record of more than " + (length - 1)
                                + " bytes; wanted a record of at most " + (length - 1) + " bytes]",
                        "2 refused, line 2: [IN-010 $: found a record of more than " + (length - 1)
                                + " bytes; wanted a record of at most " + (length - 1) + " bytes]");
    }

    @Test
    void goesOnAfterALargeLineThatIsNeverClosed() {
        String open = "{\"id\":\"x\",\"setting\":\"facility\",\"administrations\":[" + " ".repeat(300);

        assertThat(Sample.told(Sample.readings(
                        text(open + "\n" + Sample.small(2) + "\n{\"id\":\"" + "x".repeat(300) + "\n" + Sample.small(4)),
                        new ReadLimits(200, 100, 1000, 100))))
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("1 refused, line 1: [IN-010 $:"),
                        told -> assertThat(told).isEqualTo("2 V-2"),
                        told -> assertThat(told).startsWith("3 refused, line 3: [IN-010 $:"),
                        told -> assertThat(told).isEqualTo("4 V-4"));
    }

    @Test
    void refusesDeepNestingLongNumbersAndLongNamesAndGoesOn() {
        String deep = "{\"id\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String digits = "{\"id\":" + "9".repeat(101) + "}";
        String name = "{\"" + "x".repeat(513) + "\":1}";

        assertThat(Sample.told("[" + deep + "," + digits + "," + name + "," + Sample.small(4) + "]"))
                .containsExactly(
                        "1 refused, line 1: [IN-010 $.id[0][0][0][0][0][0][0]: found too many objects and arrays within each other; wanted"
                                + " at most 100]",
                        "2 refused, line 1: [IN-010 $.id: found a number that is too long; wanted at most 100"
                                + " characters]",
                        "3 refused, line 1: [IN-010 $: found a property name that is too long; wanted at most 512"
                                + " characters]",
                        "4 V-4");
    }

    @Test
    void listsNoMoreProblemsThanAnybodyReads() {
        List<Reading> readings = Sample.readings("{" + "\"x\":1,".repeat(100_000) + "\"y\":2}");

        assertThat(readings).hasSize(1);
        assertThat(Sample.told(readings).get(0))
                .endsWith("IN-010 $: found more than 200 problems; the rest is not listed; wanted an encounter that"
                        + " follows the schema]");
    }

    @Test
    @Timeout(60)
    void holdsNoMoreForManyRecordsThanForFew() throws IOException {
        List<Long> allocated = new ArrayList<>();
        try (EncounterReader reader =
                new EncounterReader(new Repeated(Sample.full(1) + "\n", 40_000), Sample.CHECK, ReadLimits.standard())) {
            for (int round = 0; round < 4; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 10_000; i++) {
                    assertThat(reader.next()).isInstanceOf(Read.class);
                }
                allocated.add(THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(reader.next()).isNull();
        }

        assertThat(allocated.get(3)).isLessThan(allocated.get(1) * 11 / 10);
    }
}
