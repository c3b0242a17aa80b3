package org.basilic.formats.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlNumbersTest {

    private static final int MANY = 60;

    private final Path directory;

    ControlNumbersTest(@TempDir Path folder) {
        this.directory = folder.resolve("journal");
    }

    @Test
    void everySeriesCountsFromOneAndGoesOnAfterARestart() throws IOException {
        SendingJournal journal = SendingJournal.open(directory);
        assertThat(List.of(journal.interchange(), journal.group(), journal.transaction(), journal.transaction()))
                .containsExactly(1, 1, 1, 2);

        SendingJournal after = SendingJournal.open(directory);

        assertThat(List.of(after.interchange(), after.group(), after.transaction()))
                .containsExactly(2, 2, 3);
        assertThat(directory.resolve("numbers.csv"))
                .content()
                .isEqualTo("series,last\ninterchange,2\ngroup,2\ntransaction,3\n");
    }

    @Test
    void aSiteThatHasSentBeforeBeginsAboveItsNumbers() throws IOException {
        Files.createDirectory(directory);
        numbers("series,last\ninterchange,4711\ngroup,4711\ntransaction,9300\n");
        SendingJournal journal = SendingJournal.open(directory);

        assertThat(List.of(journal.interchange(), journal.group(), journal.transaction()))
                .containsExactly(4712, 4712, 9301);
    }

    @Test
    void threadsNeverGetTheSameNumber() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<List<Integer>>> takers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                takers.add(() -> {
                    SendingJournal journal = SendingJournal.open(directory);
                    List<Integer> taken = new ArrayList<>();
                    for (int n = 0; n < MANY; n++) {
                        taken.add(journal.interchange());
                    }
                    return taken;
                });
            }
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> taken : threads.invokeAll(takers)) {
                assertThat(taken.get()).isSorted();
                all.addAll(taken.get());
            }
            assertThat(all).containsExactlyInAnyOrderElementsOf(upTo(6 * MANY));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processesNeverGetTheSameNumber() throws Exception {
        SendingJournal.open(directory);
        Process one = start();
        Process other = start();

        List<Integer> all = new ArrayList<>(printed(one));
        all.addAll(printed(other));

        assertThat(all).containsExactlyInAnyOrderElementsOf(upTo(2 * MANY));
    }

    private Process start() throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        TakingNumbers.class.getName(),
                        directory.toString(),
                        String.valueOf(MANY))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Integer> printed(Process process) throws Exception {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text.lines().map(Integer::valueOf).toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void numbersThatAreUsedUpAreNotBegunAgain() throws IOException {
        SendingJournal journal = SendingJournal.open(directory);
        journal.group();
        numbers("series,last\ninterchange,999999998\ngroup,1\ntransaction,0\n");

        assertThat(journal.interchange()).isEqualTo(999_999_999);
        assertThatThrownBy(journal::interchange).isInstanceOf(IOException.class).hasMessageContaining("used up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "series,last\n",
                "series,last\ninterchange,2\ngroup,2\n",
                "series,last\ninterchange,2\ngroup,2\ntransaction,\n",
                "series,last\ninterchange,2\ngroup,2\ntransaction,-1\n",
                "series,last\ninterchange,2\ngroup,2\ngroup,3\n",
                "series,last\ninterchange,2\ngroup,2\nbatch,3\n",
                "series,last\ninterchange,2\ngroup,2\ntransaction,1234567890\n",
                "last,series\ninterchange,2\ngroup,2\ntransaction,1\n"
            })
    void aFileOfNumbersThatIsNotAsWrittenIsRefusedAndLeftAlone(String text) throws IOException {
        SendingJournal journal = SendingJournal.open(directory);
        numbers(text);

        assertThatThrownBy(journal::interchange)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("numbers.csv:")
                .hasMessageContaining("higher than every one used");
        assertThat(directory.resolve("numbers.csv")).content().isEqualTo(text);
    }

    private void numbers(String text) throws IOException {
        Files.writeString(directory.resolve("numbers.csv"), text);
    }
}
