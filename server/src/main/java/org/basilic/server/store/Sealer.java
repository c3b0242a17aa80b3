package org.basilic.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what is kept of patients with AES-256-GCM under the facility's data key, and makes the keyed hashes by which sealed
 * things are found. Bytes sealed for one facility do not open for another.
 */
@Component
public class Sealer {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + 16 + NONCE;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    /** Makes a sealer with these keys. */
    public Sealer(DataKeys keys) {
        this.keys = keys;
    }

    /** Returns the bytes sealed. */
    public byte[] seal(String facility, byte[] plain) {
        DataKeys.Key key = keys.sealing(facility);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, facility).doFinal(plain);
            return ByteBuffer.allocate(HEAD + sealed.length)
                    .put(FORM)
                    .putLong(key.id().getMostSignificantBits())
                    .putLong(key.id().getLeastSignificantBits())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Returns the text sealed, as UTF-8. */
    public byte[] sealText(String facility, String plain) {
        return seal(facility, plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns what was sealed.
     *
     * @throws BrokenSealException if the bytes are not as they were sealed, or were sealed for another facility
     */
    public byte[] open(String facility, byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != FORM) {
            throw new BrokenSealException();
        }
        ByteBuffer head = ByteBuffer.wrap(sealed, 1, 16);
        DataKeys.Key key = keys.byId(facility, new UUID(head.getLong(), head.getLong()));
        byte[] nonce = Arrays.copyOfRange(sealed, 17, HEAD);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, facility).doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(e);
        }
    }

    /** Returns the text that was sealed. */
    public String openText(String facility, byte[] sealed) {
        return new String(open(facility, sealed), StandardCharsets.UTF_8);
    }

    /**
     * Returns the keyed hash by which something is found again, 64 hex digits.
     *
     * @param kind of the identifier, so that equal numbers of two kinds have nothing in common
     */
    public String reference(String facility, String kind, String identifier) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.lookup(facility).bytes(), "HmacSHA256"));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash", e);
        }
    }

    private static Cipher cipher(int mode, DataKeys.Key key, byte[] nonce, String facility)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(facility.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
