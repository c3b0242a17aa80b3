package org.basilic.cli.claim;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of what a file says. */
final class Content {

    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns where to write what counts. */
    OutputStream out() {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    /** Returns the digest, once. */
    String inDigits() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
