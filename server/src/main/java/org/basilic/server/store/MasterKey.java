package org.basilic.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key that wraps the data keys. It lies in a file outside the database, one line of 64 hex digits, and backups do not hold
 * it. While it is changed for another the file has two lines: the first wraps, the second still unwraps.
 */
public final class MasterKey {

    private record Line(String id, byte[] bytes) {}

    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private List<Line> lines;

    private MasterKey(Path file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
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
            write(file, List.of(fresh()));
        }
        return existing(file);
    }

    /**
     * Returns the key of this file.
     *
     * @throws IOException if the file cannot be read, or holds no key
     */
    public static MasterKey existing(Path file) throws IOException {
        return new MasterKey(file, read(file));
    }

    /** Returns what tells the key from others, without telling the key. */
    public synchronized String id() {
        return lines.get(0).id();
    }

    /** Whether it can unwrap what a key of this id wrapped. */
    public boolean knows(String id) {
        return find(id) != null;
    }

    byte[] wrap(byte[] key) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, first(), nonce).doFinal(key);
            byte[] wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    byte[] unwrap(String id, byte[] wrapped) {
        byte[] with = find(id);
        if (with == null || wrapped.length < NONCE) {
            throw new BrokenSealException();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, with, Arrays.copyOf(wrapped, NONCE))
                    .doFinal(wrapped, NONCE, wrapped.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(e);
        }
    }

    /** Puts a fresh key before the one that is there; what the old one wrapped still opens. */
    synchronized void begin() throws IOException {
        List<Line> both = List.of(fresh(), lines.get(0));
        write(file, both);
        lines = both;
    }

    /** Takes the old key away, when nothing is wrapped by it any more; older backups still want it, so it gets a file. */
    synchronized void finish() throws IOException {
        for (Line old : lines.subList(1, lines.size())) {
            write(file.resolveSibling(file.getFileName() + "." + old.id()), List.of(old));
        }
        List<Line> one = List.of(lines.get(0));
        write(file, one);
        lines = one;
    }

    private synchronized byte[] first() {
        return lines.get(0).bytes();
    }

    /** Returns the key of this id; another program may have changed the file meanwhile. */
    private synchronized byte @Nullable [] find(String id) {
        for (int attempt = 0; attempt < 2; attempt++) {
            for (Line line : lines) {
                if (line.id().equals(id)) {
                    return line.bytes();
                }
            }
            try {
                lines = read(file);
            } catch (IOException e) {
                return null; // what is known stays known; this one is not
            }
        }
        return null;
    }

    private static Line fresh() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return line(bytes);
    }

    private static Line line(byte[] bytes) {
        return new Line(Sha256.of(bytes).substring(0, 16), bytes);
    }

    private static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try {
            for (String text : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                byte[] bytes = HexFormat.of().parseHex(text.strip());
                if (bytes.length != LENGTH) {
                    throw new IllegalArgumentException("too short or long");
                }
                lines.add(line(bytes));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": holds no key of 64 hex digits", e);
        }
        if (lines.isEmpty()) {
            throw new IOException(file + ": holds no key of 64 hex digits");
        }
        return List.copyOf(lines);
    }

    private static void write(Path file, List<Line> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(HexFormat.of().formatHex(line.bytes())).append('\n'));
        PrivateFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
