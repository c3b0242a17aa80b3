package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.basilic.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What becomes of messages in which chance has changed bytes: each is read or refused by name, the sound ones around them are
 * read, and no refusal says anything of a patient.
 */
class MessageMutationTest {

    private static final int ROUNDS = Integer.getInteger("basilic.properties", 6_000);
    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final byte[] TELLING = "|^~\\&\"\r\n\u000B\u001C\u001BMSHPIDXZ09\u0000\u0080\u00C3\u00FF\u00FE"
            .getBytes(StandardCharsets.ISO_8859_1);
    /** Parts of the patient's name, number and day of birth, which no word of ours has. */
    private static final List<String> CANARIES = List.of("Zyxwquist", "Qvorbel", "48151623", "19610203", "Xylith");

    @Test
    @Timeout(300)
    void aSpoiltMessageIsReadOrRefusedAndTheOthersAreRead() {
        for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] spoilt = spoilt(message(seed), random);
            boolean framed = random.nextBoolean();
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            input.writeBytes(sound("A1", framed));
            input.writeBytes(framed ? new byte[] {0x0B} : new byte[0]);
            input.writeBytes(spoilt);
            input.writeBytes(framed ? new byte[] {0x1C, '\r'} : new byte[] {'\r'});
            input.writeBytes(sound("A2", framed));

            Counted in = new Counted(input.toByteArray());
            Taken taken = taken(in, seed);

            // Without frames, lines whose header was lost go with the message before, and a lost sign begins a frame.
            assertThat(reads(taken, 0, "A1") || (!framed && tells(taken, "message 1 ", "message 1:")))
                    .as("seed %s: %s", seed, taken.problems)
                    .isTrue();
            assertThat(reads(taken, taken.messages.size() - 1, "A2")
                            || (!framed && tells(taken, "a frame that does not end")))
                    .as("seed %s: %s", seed, taken.problems)
                    .isTrue();
            assertThat(in.read).as("seed %s", seed).isEqualTo(input.size());
            assertThat(taken.messages.size() + taken.problems.size())
                    .as("seed %s", seed)
                    .isLessThan(lines(input.toByteArray()));
            for (Problem problem : taken.problems) {
                assertThat(problem.toString()).as("seed %s", seed).doesNotContain(CANARIES);
            }
            for (Message message : taken.messages) {
                assertThat(everyText(message))
                        .as("seed %s", seed)
                        .contains(message.controlId())
                        .doesNotContain("\0", "\uFFFD");
            }
        }
    }

    @Test
    @Timeout(300)
    void everyBeginningOfAMessageIsReadOrRefused() {
        byte[] message = message(7);
        int refused = 0;
        for (int length = 0; length <= message.length; length++) {
            byte[] cut = Arrays.copyOf(message, length);
            Taken taken = taken(new Counted(cut), length);

            assertThat(taken.messages.size() + taken.problems.size())
                    .as("%s bytes", length)
                    .isEqualTo(length == 0 ? 0 : 1);
            assertThat(taken.refusals())
                    .as("%s bytes", length)
                    .noneMatch(told -> CANARIES.stream().anyMatch(told::contains));
            refused += taken.problems.size();
        }
        assertThat(refused).isBetween(60, message.length / 2);
    }

    @Test
    void aRefusalSaysNothingOfThePatientWhereverTheMessageIsBroken() {
        String patient = "PID|1||48151623^^^HOSP^MR||Zyxwquist^Qvorbel||19610203|F";
        List<String> broken = new ArrayList<>(List.of(
                patient,
                "Zyxwquist^Qvorbel 48151623 19610203\r",
                Taken.HEADER + "\r" + patient + "\rZyxwquist\r",
                Taken.HEADER + "\r" + patient.toLowerCase(Locale.ROOT) + "\r",
                Taken.HEADER + "\r" + patient + "\0\r",
                Taken.HEADER + "\r" + patient + "|".repeat(300) + "\r",
                Taken.HEADER + "\r" + patient + "~19610203".repeat(2_000) + "\r",
                Taken.HEADER + "\r" + patient + "^Zyxwquist".repeat(200) + "\r",
                Taken.HEADER + "\r" + patient + "\\X" + "19610203".repeat(20) + "\\\r",
                "\u000B" + Taken.HEADER + "\r" + patient,
                Taken.HEADER.replace("|P|", "|Zyxwquist|") + "\r" + patient,
                Taken.HEADER.replace("|2.5.1", "|Zyxwquist") + "\r" + patient,
                Taken.HEADER.replace("|M1|", "||") + "\r" + patient,
                "MSH|Zyxwquist|48151623\r" + patient,
                "MSH" + patient,
                Taken.HEADER + "||||||Zyxwquist\r" + patient + "\u00FC\r"));
        for (String text : broken) {
            List<String> refusals = Taken.of(text).refusals();

            assertThat(refusals)
                    .as(text)
                    .hasSize(1)
                    .noneMatch(told -> CANARIES.stream().anyMatch(told::contains));
        }
    }

    private static boolean reads(Taken taken, int message, String controlId) {
        return !taken.messages.isEmpty() && taken.controlIds().get(message).equals(controlId);
    }

    private static boolean tells(Taken taken, String... places) {
        return taken.refusals().stream().anyMatch(told -> Stream.of(places).anyMatch(told::contains));
    }

    /** Asks a message for every component of the first two repetitions, and some beyond. */
    private static String everyText(Message message) {
        StringBuilder texts = new StringBuilder();
        for (Segment segment : message.segments()) {
            for (int field = 0; field <= segment.fields() + 1; field++) {
                for (int part = 1; part <= 6; part++) {
                    texts.append(segment.text(field, 1 + part % 2, part, 1 + part / 6));
                }
                texts.append(segment.text(field)).append(segment.repetitions(field));
            }
        }
        return texts.toString();
    }

    private static int lines(byte[] bytes) {
        int lines = 1;
        for (byte b : bytes) {
            lines += b == '\r' || b == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static Taken taken(Counted in, long seed) {
        try {
            return Taken.of(in, MessageLimits.standard(), null);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] sound(String controlId, boolean framed) {
        String message = Taken.header(controlId) + "\rPID|1||7\r";
        return (framed ? "\u000B" + message + "\u001C\r" : message).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] message(long seed) {
        return RandomRas.message(seed)
                .replaceFirst("\rPID[^\r]*", "\rPID|1||48151623^^^HOSP^MR||Zyxwquist^Qvorbel^Xylith||19610203|F")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spoilt(byte[] good, Random random) {
        byte[] bytes = good;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
            byte telling = TELLING[random.nextInt(TELLING.length)];
            bytes = bytes.clone();
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] = telling;
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = joined(bytes, at, bytes, to);
                case 3 -> bytes = joined(bytes, to, bytes, at);
                case 4 -> bytes = Arrays.copyOf(bytes, 1 + at);
                case 5 -> bytes[random.nextInt(Math.min(12, bytes.length))] = telling;
                default -> swap(bytes, telling, TELLING[random.nextInt(8)]);
            }
        }
        return bytes;
    }

    /** Returns the first bytes of one and what comes from some place on of the other. */
    private static byte[] joined(byte[] first, int to, byte[] second, int from) {
        byte[] both = Arrays.copyOf(first, Math.max(1, to + second.length - from));
        System.arraycopy(second, from, both, to, second.length - from);
        return both;
    }

    private static void swap(byte[] bytes, byte one, byte other) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == one ? other : bytes[i] == other ? one : bytes[i];
        }
    }

    /** A stream that counts what is read of it. */
    private static final class Counted extends ByteArrayInputStream {

        private int read;

        private Counted(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            int got = super.read(into, from, most);
            read += Math.max(0, got);
            return got;
        }
    }
}
