package org.basilic.server.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was handed in, in a private place until it is closed.
 *
 * @param bytes its length
 */
public record Upload(Path path, long bytes) implements Closeable {

    /** Deletes the file. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
