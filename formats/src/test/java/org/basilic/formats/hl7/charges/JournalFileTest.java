package org.basilic.formats.hl7.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.formats.MalformedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines last whole, or are taken off. */
class JournalFileTest {

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void inADirectory() {
        path = directory.resolve("some.journal");
    }

    @Test
    void whatWasAddedIsReadBack() throws IOException {
        add("one", "two");
        add("three");

        assertThat(lines()).containsExactly("one", "two", "three");
    }

    @Test
    void aLastLineCutShortAnywhereIsTakenOff() throws IOException {
        add("one", "two");
        byte[] whole = Files.readAllBytes(path);
        int second = whole.length - "two".length() - 10;
        for (int length = second; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));

            assertThat(lines()).as("cut at %d", length).containsExactly("one");
            add("three");
            assertThat(lines()).as("cut at %d", length).containsExactly("one", "three");
        }
    }

    @Test
    void aLineThatIsNotAsItWasWrittenIsRefused() throws IOException {
        add("one", "two");
        Files.writeString(path, Files.readString(path).replace("one", "eno"));

        assertThatThrownBy(this::lines)
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("some.journal")
                .hasMessageContaining("not as it was written");
    }

    @Test
    void onlyOneRunHasItOpen() throws IOException {
        try (JournalFile open = JournalFile.open(path, line -> {})) {
            open.add("one".getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(this::lines)
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("another run is posting charges");
        }
        assertThat(lines()).containsExactly("one");
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        add("one");

        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        assertThat(lines()).containsExactly("one");
    }

    private void add(String... lines) throws IOException {
        try (JournalFile file = JournalFile.open(path, line -> {})) {
            for (String line : lines) {
                file.add(line.getBytes(StandardCharsets.UTF_8));
            }
            file.force();
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        JournalFile.open(path, line -> lines.add(new String(line, StandardCharsets.UTF_8)))
                .close();
        return lines;
    }
}
