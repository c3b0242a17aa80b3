package org.basilic.server.people.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import org.basilic.server.store.Sha256;

/** Codes that are shown once and kept as their hash: invitations, API tokens. 256 random bits need no slow hash. */
public final class SecretCode {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCode() {}

    /** Returns a new one, 43 letters of the URL-safe alphabet of Base64. */
    public static String fresh() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns what is kept of it, 64 hex digits. */
    public static String hash(String code) {
        return Sha256.of(code);
    }
}
