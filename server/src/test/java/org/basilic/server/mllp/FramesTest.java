package org.basilic.server.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {

    /** In the table, V stands for VT, F for FS, R for CR and N for LF; what was read is told with its warning. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    VMSH|1FR;               MSH|1
                    VMSH|1FRVMSH|2FR;       MSH|1, MSH|2
                    VMSH|1RPID|1RFR;        MSH|1RPID|1R
                    xxVMSH|1FR;             MSH|1 BYTES_BEFORE
                    RNVMSH|1FR;             MSH|1 BYTES_BEFORE
                    VMSH|1FNVMSH|2FR;       MSH|1 BARE_END, MSH|2
                    VMSH|1FVMSH|2FR;        MSH|1 BARE_END, MSH|2
                    VMSH|1F;                MSH|1 BARE_END
                    VMSH|1FxFR;             MSH|1Fx
                    VMSH|1FFR;              MSH|1F
                    VMSH|1VxFR;             MSH|1Vx
                    VMSH|1VMSFR;            MSH|1VMS
                    VMSH|1VMSH|2FR;         MSH|2 UNFINISHED_BEFORE
                    VVMSH|1FR;              MSH|1 UNFINISHED_BEFORE
                    VMSH|1VVMSH|2FR;        MSH|2 UNFINISHED_BEFORE
                    VMSH|1FRxVMSH|2FR;      MSH|1, MSH|2 BYTES_BEFORE
                    VFR;                    ''
                    VMSH|1;                 -
                    MSH|1FR;                -
                    """)
    void framesAreToldFromWhatIsAroundThem(String stream, String wanted) throws FrameException {
        byte[] bytes = bytes(stream);
        for (int piece = 1; piece <= bytes.length; piece++) {
            assertThat(read(bytes, piece)).as("in pieces of " + piece).isEqualTo(wanted);
        }
    }

    @Test
    void aThousandBytesBeforeAFrameArePassedOverAndNoMore() throws FrameException {
        String before = "x".repeat(1024);
        assertThat(read(bytes(before + "VMSH|1FR"), 100)).isEqualTo("MSH|1 BYTES_BEFORE");
        assertThatThrownBy(() -> read(bytes(before + "xVMSH|1FR"), 100))
                .isInstanceOfSatisfying(
                        FrameException.class, e -> assertThat(e.kind()).isEqualTo(FrameException.Kind.NO_FRAME));
    }

    @Test
    void aFrameOfTheLimitIsReadAndALongerOneIsNot() throws FrameException {
        Frames frames = new Frames(20_000);
        byte[] most = bytes("V" + "x".repeat(20_000) + "FR");
        frames.take(most, 0, most.length);
        assertThat(frames.next())
                .isNotNull()
                .satisfies(frame -> assertThat(frame.bytes()).hasSize(20_000));
        byte[] more = bytes("VMSH|" + "x".repeat(20_000) + "FR");
        assertThatThrownBy(() -> frames.take(more, 0, more.length)).isInstanceOfSatisfying(FrameException.class, e -> {
            assertThat(e.kind()).isEqualTo(FrameException.Kind.TOO_LONG);
            assertThat(e.head()).startsWith(bytes("MSH|")).hasSize(1024);
        });
    }

    @Test
    void everyMessageWithoutSignsOfFramesComesBackFromItsFrame() throws FrameException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder stream = new StringBuilder();
            List<String> messages = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                byte[] message = new byte[random.nextInt(50)];
                random.nextBytes(message);
                for (int at = 0; at < message.length; at++) {
                    message[at] = message[at] == Frames.VT || message[at] == Frames.FS ? (byte) 'x' : message[at];
                }
                String text = new String(message, StandardCharsets.ISO_8859_1);
                messages.add(text);
                stream.append((char) Frames.VT)
                        .append(text)
                        .append((char) Frames.FS)
                        .append('\r');
            }
            byte[] bytes = stream.toString().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(frames(bytes, 1 + random.nextInt(20)))
                    .as("seed " + seed)
                    .extracting(frame -> new String(frame.bytes(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(messages);
        }
    }

    private static String read(byte[] bytes, int piece) throws FrameException {
        List<String> told = new ArrayList<>();
        for (Frame frame : frames(bytes, piece)) {
            String text = new String(frame.bytes(), StandardCharsets.ISO_8859_1)
                    .replace((char) Frames.VT, 'V')
                    .replace((char) Frames.FS, 'F')
                    .replace('\r', 'R');
            told.add(frame.warning() == null ? text : text + " " + frame.warning());
        }
        return told.isEmpty() ? "-" : String.join(", ", told);
    }

    private static List<Frame> frames(byte[] bytes, int piece) throws FrameException {
        List<Frame> all = new ArrayList<>();
        Frames frames = new Frames(1 << 16);
        for (int from = 0; from < bytes.length; from += piece) {
            int to = Math.min(bytes.length, from + piece);
            for (int at = from; at < to; ) {
                at = frames.take(bytes, at, to);
                add(frames, all);
            }
        }
        frames.settle();
        add(frames, all);
        return all;
    }

    private static void add(Frames frames, List<Frame> all) {
        Frame frame = frames.next();
        if (frame != null) {
            all.add(frame);
        }
    }

    private static byte[] bytes(String stream) {
        return stream.replace('V', (char) Frames.VT)
                .replace('F', (char) Frames.FS)
                .replace('R', '\r')
                .replace('N', '\n')
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
