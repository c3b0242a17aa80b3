package org.basilic.formats.hl7;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two messages say the same, without keeping either. */
final class Fingerprint {

    private Fingerprint() {}

    /** Returns the SHA-256 of all fields as they stand. */
    static String of(Message message) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (Segment segment : message.segments()) {
            digest.update(segment.name().getBytes(StandardCharsets.UTF_8));
            for (int field = 1; field <= segment.fields(); field++) {
                digest.update((byte) 0);
                digest.update(segment.raw(field).getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 1);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
