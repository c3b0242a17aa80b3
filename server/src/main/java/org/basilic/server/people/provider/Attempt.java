package org.basilic.server.people.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.SecretCode;
import org.basilic.server.store.BrokenSealException;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * What ties the way to the provider and the way back together. It travels sealed in a cookie of its own: the one of the session
 * does not come along when another site leads to us.
 *
 * @param state comes back in the address
 * @param nonce comes back in the signed statement
 * @param verifier proves that who asks for the token is who sent the browser
 */
record Attempt(String state, String nonce, String verifier, Instant begun) {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    static Attempt fresh(Instant now) {
        return new Attempt(SecretCode.fresh(), SecretCode.fresh(), SecretCode.fresh(), now);
    }

    String sealed(Sealer sealer) {
        String text = state + " " + nonce + " " + verifier + " " + begun.toEpochMilli();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.sealText(Facilities.MAIN, text));
    }

    /** Returns what a cookie holds; empty where it holds none of ours, another state, or one that is too old. */
    static Optional<Attempt> opened(@Nullable String cookie, String state, Sealer sealer, Instant now) {
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cookie.getBytes(StandardCharsets.US_ASCII));
            String[] words = sealer.openText(Facilities.MAIN, sealed).split(" ", -1);
            if (words.length != 4) {
                return Optional.empty();
            }
            Attempt attempt = new Attempt(words[0], words[1], words[2], Instant.ofEpochMilli(Long.parseLong(words[3])));
            boolean good = attempt.state().equals(state)
                    && now.isBefore(attempt.begun().plus(GOOD_FOR));
            return good ? Optional.of(attempt) : Optional.empty();
        } catch (IllegalArgumentException | BrokenSealException e) {
            return Optional.empty();
        }
    }
}
