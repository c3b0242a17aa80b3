package org.basilic.server.people.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * The six digits that a code generator shows for half a minute (RFC 6238, SHA-1, which every such program knows). The step
 * before and after are taken too, because clocks differ; each step is taken once.
 */
public final class Codes {

    private static final int SECRET = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private Codes() {}

    /** Returns a new secret. */
    static byte[] secret(SecureRandom random) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    /** Returns a secret as people type it, in Base32. */
    public static String written(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    /** Returns what a secret that was written as Base32 says at this time. */
    public static String at(String written, Instant time) {
        return code(Base32.decode(written + "=".repeat((8 - written.length() % 8) % 8)), time);
    }

    private static String code(byte[] secret, Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret that makes no codes", e);
        }
    }

    /**
     * Returns the step whose code this is; empty where it is none of a step after the last one that was taken.
     *
     * @param last the step of the last code that was taken
     */
    static OptionalLong step(byte[] secret, String code, long last, Instant now) {
        byte[] given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            byte[] wanted =
                    code(secret, Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(wanted, given) && step > last && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Returns what a code generator reads from a picture. */
    private static String address(byte[] secret, String login) {
        return "otpauth://totp/Basilic:" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret="
                + written(secret) + "&issuer=Basilic&digits=6&period=30";
    }

    /** Returns the picture that a code generator reads the secret from. */
    static Picture picture(byte[] secret, String login) {
        QrCode code = QrCode.encodeText(address(secret, login), QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + Picture.QUIET)
                            .append(',')
                            .append(y + Picture.QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size + 2 * Picture.QUIET, path.toString());
    }

    /**
     * The picture, as one path of SVG.
     *
     * @param size of its sides, with the quiet zone
     * @param path of the dark squares
     */
    public record Picture(int size, String path) {

        static final int QUIET = 4;

        /** Returns the view box of the drawing. */
        public String box() {
            return "0 0 " + size + " " + size;
        }
    }
}
