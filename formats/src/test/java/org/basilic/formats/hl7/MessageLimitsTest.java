package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is larger than the limits is refused by name, and the next message is read. */
class MessageLimitsTest {

    private static final String NEXT = "\r" + Taken.header("A2") + "\rPID|1\r";

    static List<Arguments> limits() {
        return List.of(
                Arguments.of("\rPID", "|", 200, "PID[1]-200", "200 fields"),
                Arguments.of("|||||", "|", 183, "MSH[1]-200", "200 fields"),
                Arguments.of("\rPID|1|a", "~", 999, "PID[1]-2", "1000 repetitions"),
                Arguments.of("\rRXA|1\rRXA|1|a~b^", "^", 98, "RXA[2]-2", "100 components"),
                Arguments.of("\rPID|||a&^", "&", 99, "PID[1]-3", "100 subcomponents"),
                Arguments.of("||||||", "~", 999, "MSH[1]-18", "1000 repetitions"),
                Arguments.of("\r", "NTE\r", 9_999, "line 10001", "10000 segments"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatIsAtALimitIsReadAndWhatIsBeyondRefused(String before, String one, int most, String place, String what) {
        assertThat(Taken.of(Taken.HEADER + before + one.repeat(most) + NEXT).controlIds())
                .containsExactly("M1", "A2");

        Taken beyond = Taken.of(Taken.HEADER + before + one.repeat(most + 1) + NEXT);

        assertThat(beyond.controlIds()).containsExactly("A2");
        assertThat(beyond.problems)
                .containsExactly(new Problem(
                        "x.hl7: message 1 " + place,
                        ProblemCode.TOO_LARGE,
                        "more than " + what,
                        "at most " + what.replaceAll(" .*", "")));
    }

    @Test
    void anEscapeOfManyBytesIsRefusedAndWhatOnlyLooksLikeOneIsText() {
        String most = Taken.HEADER + "\rNTE|1\rNTE|\\X" + "4".repeat(62) + "\\";

        assertThat(Taken.only(most).segments().get(2).text(1)).isEqualTo("D".repeat(31));
        assertThat(Taken.of(most.replace("X4", "X4444")).refusals())
                .containsExactly(
                        "IN-010 x.hl7: message 1 NTE[2]-1: found more than 64 signs of one escape; wanted at most 64");
        assertThat(Taken.only(most.replace("X4", "X4444").replace("4\\", "4"))
                        .segments()
                        .get(2)
                        .text(1))
                .isEqualTo("\\X" + "4".repeat(65));
        assertThat(Taken.only(Taken.HEADER + "\rNTE|C:\\" + "day ".repeat(30) + "\\end")
                        .segments()
                        .get(1)
                        .text(1))
                .isEqualTo("C:\\" + "day ".repeat(30) + "\\end");
    }

    @Test
    void aMessageOfTooManyBytesIsRefusedWithoutBeingHeldAndTheNextOneRead() throws IOException {
        MessageLimits small = new MessageLimits(300, 10_000, 200, 1_000, 100, 64);
        String header = Taken.HEADER + "\r";
        String full = header + "NTE|" + "x".repeat(295 - header.length()) + "\r";

        assertThat(Taken.of(full + full, small).controlIds()).containsExactly("M1", "M1");

        Taken beyond = Taken.of(full.replace("NTE|", "NTE|y") + full + "\u000B" + full + full.repeat(2), small);

        assertThat(beyond.messages).extracting(Message::number).containsExactly(2, 3, 4);
        assertThat(beyond.problems)
                .containsExactly(
                        new Problem("x.hl7: message 1", ProblemCode.TOO_LARGE, "more than 300 bytes", "at most 300"),
                        new Problem(
                                "x.hl7: message 5",
                                ProblemCode.NOT_HL7,
                                "a frame that does not end",
                                "a frame with its end"));
    }

    @Test
    void aFrameWithoutEndIsReadToTheEndAndNoMoreOfItHeldThanTheLimit() throws IOException {
        long length = 300L << 20;
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(("\u000B" + Taken.HEADER + "\rNTE|").getBytes(StandardCharsets.UTF_8)),
                new Letters(length));
        MessageCutter cutter =
                new MessageCutter(endless, MessageLimits.standard().bytes());

        assertThat(cutter.next()).isEqualTo(MessageCutter.Piece.TOO_LONG);
        assertThat(cutter.bytes().length).isLessThanOrEqualTo(16 << 20);
        assertThat(cutter.next()).isNull();
    }

    @Test
    void limitsUnderWhichNoHeaderFitsAreNoLimits() {
        assertThatThrownBy(() -> new MessageLimits(1 << 20, 10, 11, 10, 10, 64))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** So many letters, and nothing else. */
    private static final class Letters extends InputStream {

        private long left;

        private Letters(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'A' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, most);
            Arrays.fill(into, from, from + count, (byte) 'A');
            left -= count;
            return count;
        }
    }
}
