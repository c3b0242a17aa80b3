package org.basilic.server.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which what was kept is known again. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the SHA-256 of the bytes, 64 hex digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }

    /** Returns the SHA-256 of the text as UTF-8, 64 hex digits. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a digest that bytes are to be added to. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the SHA-256 of what was added, 64 hex digits. */
    public static String end(MessageDigest begun) {
        return HexFormat.of().formatHex(begun.digest());
    }
}
