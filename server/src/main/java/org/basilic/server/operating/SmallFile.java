package org.basilic.server.operating;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of settings that are read whole: secrets, certificates. */
public final class SmallFile {

    private static final int MOST = 1 << 20;

    private SmallFile() {}

    /**
     * Returns the text of a file.
     *
     * @throws IOException if it cannot be read or is larger than 1 MiB; the message names the file
     */
    public static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException(file + ": is larger than 1 MiB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": is not there", e);
        }
    }

    /**
     * Returns what a file holds as its only line.
     *
     * @throws IOException if it cannot be read, is empty or has several lines
     */
    public static String secret(Path file) throws IOException {
        String secret = text(file).strip();
        if (secret.isEmpty() || secret.indexOf('\n') >= 0) {
            throw new IOException(file + ": wants one line with the secret");
        }
        return secret;
    }
}
