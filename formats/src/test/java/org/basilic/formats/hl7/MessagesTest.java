package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basilic.formats.feed.FeedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is cut into messages, and what is refused before anything of a message is read. */
class MessagesTest {

    private static final String ONE = Taken.header("A1") + "\rPID|1||7^^^H^MR\rPV1|1|O\r";
    private static final String TWO = Taken.header("A2") + "\rPID|1||8^^^H^MR\r";

    @Test
    void messagesBeginAtTheirHeaders() {
        Taken taken = Taken.of(ONE + TWO + ONE);

        assertThat(taken.controlIds()).containsExactly("A1", "A2", "A1");
        assertThat(taken.messages).extracting(Message::number).containsExactly(1, 2, 3);
        assertThat(taken.problems).isEmpty();
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("day.hl7"), ONE + TWO);
        Taken taken = new Taken();

        Messages.each(new FeedFile("day.hl7", file), taken, taken.messages::add);

        assertThat(taken.controlIds()).containsExactly("A1", "A2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r", "\n\r\n", "\r\n\r\n\r\n"})
    void segmentsEndWithAnyEndOfLine(String end) {
        Taken taken = Taken.of((ONE + TWO).replace("\r", end));

        assertThat(taken.controlIds()).containsExactly("A1", "A2");
        assertThat(taken.messages.get(0).segments()).extracting(Segment::name).containsExactly("MSH", "PID", "PV1");
        assertThat(taken.messages.get(0).segments().get(2).text(2)).isEqualTo("O");
        assertThat(taken.problems).isEmpty();
    }

    @Test
    void endsOfLinesAreMixed() {
        Message message = Taken.only(Taken.HEADER + "\nPID|1\r\nPV1|1|O\r\n\nORC|RE");

        assertThat(message.segments()).extracting(Segment::name).containsExactly("MSH", "PID", "PV1", "ORC");
        assertThat(message.segments().get(3).text(1)).isEqualTo("RE");
    }

    @Test
    void framesAreTakenOff() {
        String framed = "\u000B" + ONE + "\u001C\r";

        assertThat(Taken.of(framed + framed.replace("A1", "A3")).controlIds()).containsExactly("A1", "A3");
        assertThat(Taken.of(framed + "\n" + framed).problems).isEmpty();
        assertThat(Taken.of(framed + TWO + framed).controlIds()).containsExactly("A1", "A2", "A1");
        assertThat(Taken.of("\u000B" + ONE + "\u001C").controlIds()).containsExactly("A1");
        assertThat(Taken.of("\u000B" + ONE.strip() + "\u001C\u000B" + TWO + "\u001C")
                        .controlIds())
                .containsExactly("A1", "A2");
        assertThat(Taken.of("\u000B" + ONE + TWO + "\u001C\r").controlIds()).containsExactly("A1", "A2");
        assertThat(Taken.of("\u000B\u001C\r").messages).isEmpty();
    }

    @Test
    void aFrameThatDoesNotEndIsRefusedAndTheNextOneRead() {
        String cut = "\u000B" + ONE.substring(0, ONE.length() - 6);
        Taken taken = Taken.of(cut + "\u000B" + TWO + "\u001C\r" + cut);

        assertThat(taken.controlIds()).containsExactly("A2");
        assertThat(taken.messages.get(0).number()).isEqualTo(2);
        assertThat(taken.refusals())
                .containsExactly(
                        "IN-031 x.hl7: message 1: found a frame that does not end; wanted a frame with its end",
                        "IN-031 x.hl7: message 3: found a frame that does not end; wanted a frame with its end");
        assertThat(Taken.of("\u000B" + ONE + "\uFEFF\u000B" + TWO + "\u001C\r").controlIds())
                .containsExactly("A2");
        assertThat(Taken.of("\u000BBHS|^~\\&\r" + ONE + "BTS|1\r\u001C\r").controlIds())
                .containsExactly("A1");
    }

    @Test
    void signsOfFramesWithinATextEndNothing() {
        Message message = Taken.only("\u000B" + Taken.HEADER + "\rNTE|1||a\u001Cb\u000Bc|P\r\u001C\r");

        assertThat(message.segments().get(1).text(3)).isEqualTo("a\u001Cb\u000Bc");
        assertThat(message.segments().get(1).text(4)).isEqualTo("P");
    }

    @Test
    void envelopesOfBatchesAreLeftOut() {
        Taken taken =
                Taken.of("FHS|^~\\&|MAR\rBHS|^~\\&|MAR\r" + ONE + TWO + "BTS|2\rBHS|^~\\&\r" + ONE + "BTS|1\rFTS|2\r");

        assertThat(taken.controlIds()).containsExactly("A1", "A2", "A1");
        assertThat(taken.messages.get(1).segments()).extracting(Segment::name).containsExactly("MSH", "PID");
        assertThat(taken.problems).isEmpty();
    }

    @Test
    void marksOfByteOrderAreLeftOutWhereFilesWereJoinedToo() {
        assertThat(Taken.of("\uFEFF" + ONE + "\uFEFF" + TWO + "\uFEFFFHS|^~\\&\r\u000B\uFEFF" + ONE + "\u001C\r")
                        .controlIds())
                .containsExactly("A1", "A2", "A1");
    }

    @Test
    void textOutsideOfMessagesIsRefusedOnceAndTheNextMessageRead() {
        Taken taken = Taken.of("log of the day\rfor Testpatient\r\r" + ONE + "FTS|1\rtrailing\r");

        assertThat(taken.controlIds()).containsExactly("A1");
        assertThat(taken.refusals())
                .containsExactly(
                        "IN-031 x.hl7: byte 0: found text outside of any message; wanted a message that begins with MSH",
                        "IN-031 x.hl7: byte " + (32 + ONE.length() + 6)
                                + ": found text outside of any message; wanted a message that begins with MSH");
    }

    @Test
    void aLineThatIsNoSegmentIsRefusedForTheRestOfTheBrokenOneIsLost() {
        Taken taken = Taken.of(Taken.HEADER + "\rRXA|0|1|202603021000||given\nto Testpatient|||||||||||||||RE\r" + TWO);

        assertThat(taken.controlIds()).containsExactly("A2");
        assertThat(taken.refusals())
                .containsExactly(
                        "IN-031 x.hl7: message 1 line 3: found a line that is no segment; wanted three capitals or "
                                + "digits that name a segment, and the sign that divides fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSH",
                "MSH|",
                "MSH|^~",
                "MSH|^~\\",
                "MSH|^~\\|MAR",
                "MSH|^~\\&#!|MAR",
                "MSH|^^\\&|MAR",
                "MSH|^~\\||MAR",
                "MSHA^~\\&AMAR",
                "MSH ^~\\& MAR",
                "MSH|^~\\\"|MAR",
                "MSH|^~\\\t|MAR",
                "MSH|1~\\&|MAR",
                "MSH|^~\\##|MAR"
            })
    void aHeaderThatDoesNotDeclareItsSignsIsRefused(String header) {
        Taken taken = Taken.of(header + "\rPID|1\r" + TWO);

        assertThat(taken.controlIds()).containsExactly("A2");
        assertThat(taken.refusals()).singleElement().asString().startsWith("IN-031 x.hl7: message 1 MSH[1]-2: found ");
    }

    @Test
    void signsMayBeOddAndAFifthIsLeftAlone() {
        Message odd = Taken.only(
                "MSH#!*?%#MAR##BASILIC##202603021200##RAS!O17#M1#P#2.5.1\rPID#1##7!a%b!!H*8#x?F?y?S??R??T??E?^\r");
        Segment patient = odd.segments().get(1);

        assertThat(odd.trigger()).isEqualTo("O17");
        assertThat(odd.header().text(1)).isEqualTo("#");
        assertThat(odd.header().text(2)).isEqualTo("!*?%");
        assertThat(patient.text(3, 1, 2, 2)).isEqualTo("b");
        assertThat(patient.text(3, 2, 1)).isEqualTo("8");
        assertThat(patient.text(4)).isEqualTo("x#y!*%?^");
        assertThat(Taken.only(Taken.HEADER.replace("&|", "&#|")).trigger()).isEqualTo("O17");
    }

    @Test
    void aMessageWithoutControlIdIsRefused() {
        for (String none : List.of("||", "| |", "|\"\"|")) {
            Taken taken = Taken.of(Taken.HEADER.replace("|M1|", none) + "\r" + TWO);

            assertThat(taken.controlIds()).containsExactly("A2");
            assertThat(taken.refusals())
                    .containsExactly("IN-032 x.hl7: message 1 MSH[1]-10: found nothing; wanted a control id");
        }
        assertThat(Taken.of("MSH|^~\\&\r").refusals())
                .singleElement()
                .asString()
                .startsWith("IN-032");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "D", "t", "T^T", "TEST", "X"})
    void whatIsNotForProductionIsRefused(String processing) {
        Taken taken = Taken.of(Taken.HEADER.replace("|P|", "|" + processing + "|") + "\r" + TWO);

        assertThat(taken.controlIds()).containsExactly("A2");
        assertThat(taken.refusals())
                .containsExactly(
                        "IN-034 x.hl7: message 1 MSH[1]-11: found a message that is not for production; wanted P");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "P^T", "", "p"})
    void whatIsForProductionOrDoesNotSayIsRead(String processing) {
        assertThat(Taken.of(Taken.HEADER.replace("|P|", "|" + processing + "|")).controlIds())
                .containsExactly("M1");
    }

    @Test
    void anyVersionTwoIsRead() {
        for (String version : List.of("2.1", "2.3.1", "2.5.1^USA", "2.8.2", "2.9", "2", "")) {
            assertThat(Taken.of(Taken.HEADER.replace("|2.5.1", "|" + version)).controlIds())
                    .containsExactly("M1");
        }
        assertThat(Taken.of(Taken.HEADER.replace("|2.5.1", "|3.0") + "\r").refusals())
                .containsExactly("IN-033 x.hl7: message 1 MSH[1]-12: found another version; wanted 2.x");
    }

    @Test
    void aStreamThatGivesByteAfterByteIsReadAlike() {
        String text = "junk\r\u000B" + ONE + "\u001C\rBHS|\r\uFEFF" + TWO + "\u000B" + ONE;
        Taken whole = Taken.of(text);
        Taken drops = Taken.of(new Drops(text), MessageLimits.standard(), null);

        assertThat(whole.controlIds()).containsExactly("A1", "A2");
        assertThat(drops.controlIds()).isEqualTo(whole.controlIds());
        assertThat(drops.refusals()).isEqualTo(whole.refusals()).hasSize(2);
    }

    @Test
    void noMessagesAreInNothing() {
        assertThat(Taken.of("").problems).isEmpty();
        assertThat(Taken.of("\r\n\n").problems).isEmpty();
    }

    /** A stream that gives one byte at a time. */
    private static final class Drops extends ByteArrayInputStream {

        private Drops(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(1, most));
        }
    }
}
