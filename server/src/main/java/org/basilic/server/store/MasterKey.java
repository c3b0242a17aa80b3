package org.basilic.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key that wraps the data keys. It lies in a file outside the database, and backups do not hold it. */
public final class MasterKey {

    private static final int LENGTH = 32;

    private final String id;
    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
        this.id = HexFormat.of().formatHex(sha256(bytes)).substring(0, 16);
    }

    /**
     * Returns the key of this file, which is made where there is none.
     *
     * @throws IOException if the file cannot be read or made, or holds no key
     */
    public static MasterKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null && !Files.isDirectory(directory)) {
                PrivateDirectory.make(directory);
            }
            byte[] fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.WRITE);
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            if (bytes.length == LENGTH) {
                return new MasterKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": holds no key of 64 hex digits", e);
        }
        throw new IOException(file + ": holds no key of 64 hex digits");
    }

    /** Returns what tells the key from others, without telling the key. */
    public String id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
