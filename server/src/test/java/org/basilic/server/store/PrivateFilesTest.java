package org.basilic.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    Path directory;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aDirectoryIsItsOwnersAlone() throws IOException {
        assertThat(rights(PrivateDirectory.make(directory.resolve("a/fresh")))).isEqualTo("rwx------");
        Path open = Files.createDirectory(
                directory.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThat(rights(PrivateDirectory.make(open))).isEqualTo("rwx------");
    }

    @Test
    void aFileIsItsOwnersAlone() throws IOException {
        Path written = directory.resolve("written");
        PrivateFile.write(written, new byte[] {1, 2});
        assertThat(rights(written)).isEqualTo("rw-------");
        PrivateFile.write(written, new byte[] {3});
        assertThat(Files.readAllBytes(written)).containsExactly(3);
        assertThat(rights(written)).isEqualTo("rw-------");
        Path made = directory.resolve("made");
        try (FileChannel channel = PrivateFile.create(made)) {
            assertThat(channel.isOpen()).isTrue();
        }
        assertThat(rights(made)).isEqualTo("rw-------");
    }

    @Test
    void filesOfAMomentAreGoneAtTheNextStart() throws IOException {
        Path temporary = PrivateDirectory.makeTemporary(directory);
        Files.createDirectories(temporary.resolve("work/deeper"));
        Files.writeString(temporary.resolve("work/deeper/left"), "what a killed server left");
        assertThat(PrivateDirectory.makeTemporary(directory))
                .isEqualTo(temporary)
                .isEmptyDirectory();
        assertThat(rights(temporary)).isEqualTo("rwx------");
    }

    /** What libraries write themselves, the database's file among it, has the rights that the launcher leaves. */
    @Test
    void theLauncherLeavesOthersNoRightsAndNoPictureOfTheMemory() throws IOException {
        assertThat(Files.readAllLines(Path.of("../basilic")))
                .anyMatch(line -> line.strip().equals("umask 077"))
                .anyMatch(line -> line.strip().startsWith("ulimit -c 0"))
                .anyMatch(line -> line.contains("-XX:-CreateCoredumpOnCrash"));
    }
}
