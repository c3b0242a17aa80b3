package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.formats.feed.FeedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is cut into messages, and what is refused before anything of a message is read. */
class MessagesTest {

    private static final String ONE = Taken.header("A1") + "\rPID|1||7^^^H^MR\rPV1|1|O\r";
    private static final String TWO = Taken.header("A2") + "\rPID|1||8^^^H^MR\r";

    @TempDir
    Path folder;

    @Test
    void messagesBeginAtTheirHeaders() {
        Taken taken = Taken.of(ONE + TWO + ONE);

        assertThat(taken.controlIds()).containsExactly("A1", "A2", "A1");
        assertThat(taken.messages).extracting(Message::number).containsExactly(1, 2, 3);
        assertThat(taken.problems).isEmpty();
    }

    @Test
    void aFileIsRead() throws IOException {
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
}
