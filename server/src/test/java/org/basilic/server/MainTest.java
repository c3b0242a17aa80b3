package org.basilic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.basilic.cli.Command;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void theLauncherKnowsTheWordsOfTheServer() throws Exception {
        List<String> launcher = Files.readAllLines(Path.of("../basilic"));
        String words = launcher.stream()
                .filter(line -> line.strip().startsWith("serve |"))
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(Arrays.stream(words.substring(0, words.length() - 1).split(" \\| ")))
                .containsAll(Main.commands().stream().map(Command::name).toList());
        assertThat(launcher).anyMatch(line -> line.contains("-XX:-HeapDumpOnOutOfMemoryError"));
    }
}
