package org.basilic.formats.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.formats.sending.StoppingDisk.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {

    private static final SentClaim CLAIM = new SentClaim("A1", "1", LocalDate.of(2026, 5, 6));

    private final Path folder;
    private final Path directory;
    private final Path file;

    DispatchTest(@TempDir Path folder) {
        this.folder = folder;
        this.directory = folder.resolve("journal");
        this.file = folder.resolve("out.837");
    }

    @Test
    void aFileStandsInItsPlaceWholeAndIsKnown() throws Exception {
        SendingJournal journal = SendingJournal.open(directory);

        send(journal);

        assertThat(file).content().isEqualTo("number 1");
        assertThat(journal.earlier("837p", CLAIM)).extracting(Earlier::out).isEqualTo(true);
        assertThat(names()).containsExactlyInAnyOrder("journal", "out.837");
    }

    @Test
    void stoppedAtAnyStepNoNumberComesTwiceAndNothingThatWentOutIsForgotten() throws Exception {
        StoppingDisk whole = new StoppingDisk(0, false);
        send(SendingJournal.open(directory, whole));
        int steps = whole.steps();
        assertThat(steps).isEqualTo(4);

        for (int step = 1; step <= steps; step++) {
            stopAt(step, false);
            stopAt(step, true);
        }
    }

    private void stopAt(int step, boolean done) throws Exception {
        Files.deleteIfExists(file);
        Path own = folder.resolve("journal-" + step + done);
        String what = "stopped " + (done ? "after" : "before") + " step " + step;

        StoppingDisk disk = new StoppingDisk(step, done);
        assertThatThrownBy(() -> send(SendingJournal.open(own, disk))).as(what).isInstanceOf(Stopped.class);

        SendingJournal after = SendingJournal.open(own);
        Earlier earlier = after.earlier("837p", CLAIM);
        boolean out = Files.exists(file);
        if (out) {
            assertThat(file).as(what).content().isEqualTo("number 1");
            assertThat(earlier).as(what).isNotNull();
            assertThat(after.interchange()).as(what).isGreaterThan(1);
        }
        Files.deleteIfExists(file);
        if (earlier == null) {
            send(after);
            assertThat(file).as(what).exists();
        } else {
            assertThat(earlier.out()).as(what).isEqualTo(step == steps() && done);
            assertThatThrownBy(() -> send(after)).as(what).isInstanceOf(AlreadySentException.class);
        }
    }

    private static int steps() {
        // The number; the journal, the file's name, the journal once more.
        return 4;
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws Exception {
        Files.writeString(file, "yesterday's");

        assertThatThrownBy(() -> Dispatch.toFile(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).content().isEqualTo("yesterday's");
    }

    @Test
    void aFileThatTookTheNameMeanwhileStaysAndTheSendingIsWithdrawn() throws Exception {
        SendingJournal journal = SendingJournal.open(directory);
        try (Dispatch dispatch = Dispatch.toFile(file)) {
            dispatch.out().write('x');
            Files.writeString(file, "another's");
            assertThatThrownBy(() -> dispatch.send(journal, sending(journal.interchange()), false))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(file).content().isEqualTo("another's");
        assertThat(journal.earlier("837p", CLAIM)).isNull();
        assertThat(names()).containsExactlyInAnyOrder("journal", "out.837");
    }

    @Test
    void whatIsNotSentLeavesNothing() throws Exception {
        try (Dispatch dispatch = Dispatch.toFile(file)) {
            dispatch.out().write("half".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void aStreamGetsAllAtTheEndAndOneThatBreaksIsNotForgotten() throws Exception {
        SendingJournal journal = SendingJournal.open(directory);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        try (Dispatch dispatch = Dispatch.toStream(taken)) {
            dispatch.out().write("whole".getBytes(StandardCharsets.UTF_8));
            assertThat(taken.size()).isZero();
            dispatch.send(journal, sending(journal.interchange()), false);
        }
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("whole");

        OutputStream broken = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (Dispatch dispatch = Dispatch.toStream(broken)) {
            dispatch.out().write('x');
            Sending other = new Sending(
                    journal.interchange(),
                    "837i",
                    false,
                    "other",
                    LocalDateTime.of(2026, 5, 7, 9, 5),
                    "standard output",
                    List.of(CLAIM));
            assertThatThrownBy(() -> dispatch.send(journal, other, false)).isInstanceOf(IOException.class);
        }
        assertThat(journal.earlier("837i", CLAIM)).extracting(Earlier::out).isEqualTo(false);
    }

    private void send(SendingJournal journal) throws Exception {
        int number = journal.interchange();
        try (Dispatch dispatch = Dispatch.toFile(file)) {
            dispatch.out().write(("number " + number).getBytes(StandardCharsets.UTF_8));
            dispatch.send(journal, sending(number), false);
        }
    }

    private static Sending sending(int number) {
        return new Sending(
                number, "837p", false, "content", LocalDateTime.of(2026, 5, 7, 9, 5), "out.837", List.of(CLAIM));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(found -> String.valueOf(found.getFileName())).toList();
        }
    }
}
