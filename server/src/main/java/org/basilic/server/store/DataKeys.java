package org.basilic.server.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data keys of the facilities, each wrapped by the master key; open in memory only. */
@Component
public class DataKeys {

    /** One key, open. */
    record Key(UUID id, byte[] bytes) {}

    private static final int NONCE = 12;

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, Key> open = new ConcurrentHashMap<>();
    private final Map<String, Key> current = new ConcurrentHashMap<>();

    DataKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /** Makes the keys of a new facility. */
    public void make(String facility) {
        for (String purpose : new String[] {"seal", "lookup"}) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            jdbc.sql("INSERT INTO data_keys (id, facility, purpose, wrapped, wrapped_by, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            facility,
                            purpose,
                            wrap(bytes),
                            master.id(),
                            OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .update();
        }
    }

    Key sealing(String facility) {
        return current(facility, "seal");
    }

    Key lookup(String facility) {
        return current(facility, "lookup");
    }

    Key byId(String facility, UUID id) {
        Key key = open.get(id);
        if (key != null) {
            return key;
        }
        return jdbc.sql("SELECT id, wrapped FROM data_keys WHERE id = ? AND facility = ?")
                .params(id, facility)
                .query((row, number) -> opened(row.getObject(1, UUID.class), row.getBytes(2)))
                .optional()
                .orElseThrow(BrokenSealException::new);
    }

    private Key current(String facility, String purpose) {
        return current.computeIfAbsent(
                facility + "/" + purpose,
                name -> jdbc.sql("SELECT id, wrapped FROM data_keys WHERE facility = ? AND purpose = ?"
                                + " AND retired_at IS NULL ORDER BY created_at DESC LIMIT 1")
                        .params(facility, purpose)
                        .query((row, number) -> opened(row.getObject(1, UUID.class), row.getBytes(2)))
                        .single());
    }

    private Key opened(UUID id, byte[] wrapped) {
        Key key = new Key(id, unwrap(wrapped));
        open.put(id, key);
        return key;
    }

    private byte[] wrap(byte[] key) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(key);
            byte[] wrapped = new byte[NONCE + sealed.length];
            System.arraycopy(nonce, 0, wrapped, 0, NONCE);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    private byte[] unwrap(byte[] wrapped) {
        byte[] nonce = java.util.Arrays.copyOf(wrapped, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(wrapped, NONCE, wrapped.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(master.bytes(), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
