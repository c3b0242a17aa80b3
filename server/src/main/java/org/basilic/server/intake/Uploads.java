package org.basilic.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.Settings;
import org.springframework.stereotype.Component;

/**
 * The private place of files that are handed in: a directory and files that their owner alone can read. Their names are ours,
 * never the sender's. What a broken run left there is deleted at the start.
 */
@Component
public class Uploads {

    private static final int PART = 1 << 16;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;

    Uploads(Settings settings) throws IOException {
        this.directory = settings.data().resolve("uploads");
        try {
            Files.createDirectory(directory, OWNER_ENTERS);
        } catch (FileAlreadyExistsException e) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Copies what comes into a new file.
     *
     * @param limit name of the limit on its bytes, as in {@code limits.csv}
     * @param most bytes that are taken
     * @throws TooLargeException if there is more
     */
    public Upload of(InputStream in, String limit, long most) throws IOException {
        Path path = fresh();
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
            byte[] part = new byte[PART];
            long all = 0;
            int count = in.read(part);
            while (count >= 0) {
                all += count;
                if (all > most) {
                    throw new TooLargeException(limit);
                }
                out.write(part, 0, count);
                count = in.read(part);
            }
            return new Upload(path, all);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Returns a new empty file, for results that are written before they go out. */
    public Path fresh() throws IOException {
        return Files.createFile(directory.resolve(UUID.randomUUID().toString()), OWNER_ONLY);
    }
}
