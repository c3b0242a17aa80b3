package org.basilic.server.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The data keys of the facilities, each wrapped by the master key; open in memory only. A facility seals with its newest key
 * and opens with all that it ever had. The key of its lookups stays: what was found by it must be found again.
 */
@Component
public class DataKeys {

    /** One key, open. */
    record Key(UUID id, byte[] bytes) {}

    private record Current(Key key, Instant until) {}

    /** How long another program's new key may stay unseen. */
    private static final Duration FRESH = Duration.ofSeconds(60);

    private static final int LENGTH = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MasterKey master;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, Key> open = new ConcurrentHashMap<>();
    private final Map<String, Current> current = new ConcurrentHashMap<>();

    /**
     * Makes the keys of this store.
     *
     * @throws IllegalStateException if the store's keys are wrapped by another master key
     */
    public DataKeys(JdbcClient jdbc, TransactionTemplate transaction, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.master = master;
        this.clock = clock;
        for (String wrapper : jdbc.sql("SELECT DISTINCT wrapped_by FROM data_keys")
                .query(String.class)
                .list()) {
            if (!master.knows(wrapper)) {
                throw new IllegalStateException(
                        "the master key is " + master.id() + ", and the store wants " + wrapper);
            }
        }
    }

    /** Makes the keys of a new facility. */
    public void make(String facility) {
        insert(facility, "seal");
        insert(facility, "lookup");
    }

    /** Makes a new key that seals from now on; what the old ones sealed still opens. In a transaction of the caller's. */
    public void rotate(String facility) {
        jdbc.sql("UPDATE data_keys SET retired_at = ? WHERE facility = ? AND purpose = 'seal' AND retired_at IS NULL")
                .params(now(), facility)
                .update();
        insert(facility, "seal");
        current.remove(facility + "/seal");
    }

    /**
     * Makes a new master key, wraps all data keys by it and takes the old one away. A crash in between loses nothing: the
     * file has both until all is wrapped anew.
     *
     * @return how many keys were wrapped anew
     * @throws IOException if the file of the master key cannot be written
     */
    public int rotateMaster() throws IOException {
        master.begin();
        Integer wrapped = transaction.execute(status -> rewrap());
        master.finish();
        return wrapped == null ? 0 : wrapped;
    }

    /** Returns the key of something that is kept elsewhere, such as a backup, wrapped by the master key. */
    public byte[] wrap(byte[] key) {
        return master.wrap(key);
    }

    /**
     * Returns a key that {@link #wrap} wrapped.
     *
     * @param by id of the master key that did
     * @throws BrokenSealException if it cannot be unwrapped
     */
    public byte[] unwrap(String by, byte[] wrapped) {
        return master.unwrap(by, wrapped);
    }

    private int rewrap() {
        List<WrappedKey> keys = jdbc.sql("SELECT id, wrapped, wrapped_by FROM data_keys FOR UPDATE")
                .query(WrappedKey::of)
                .list();
        for (WrappedKey key : keys) {
            jdbc.sql("UPDATE data_keys SET wrapped = ?, wrapped_by = ? WHERE id = ?")
                    .params(master.wrap(master.unwrap(key.by(), key.bytes())), master.id(), key.id())
                    .update();
        }
        return keys.size();
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
        return jdbc.sql("SELECT id, wrapped, wrapped_by FROM data_keys WHERE id = ? AND facility = ?")
                .params(id, facility)
                .query(WrappedKey::of)
                .optional()
                .map(this::opened)
                .orElseThrow(BrokenSealException::new);
    }

    private Key current(String facility, String purpose) {
        String name = facility + "/" + purpose;
        Instant now = clock.instant();
        Current known = current.get(name);
        if (known != null && now.isBefore(known.until())) {
            return known.key();
        }
        Key key = opened(jdbc.sql("SELECT id, wrapped, wrapped_by FROM data_keys WHERE facility = ? AND purpose = ?"
                        + " AND retired_at IS NULL ORDER BY created_at DESC LIMIT 1")
                .params(facility, purpose)
                .query(WrappedKey::of)
                .single());
        current.put(name, new Current(key, now.plus(FRESH)));
        return key;
    }

    private Key opened(WrappedKey wrapped) {
        return open.computeIfAbsent(wrapped.id(), id -> new Key(id, master.unwrap(wrapped.by(), wrapped.bytes())));
    }

    private void insert(String facility, String purpose) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        jdbc.sql("INSERT INTO data_keys (id, facility, purpose, wrapped, wrapped_by, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), facility, purpose, master.wrap(bytes), master.id(), now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private record WrappedKey(UUID id, byte[] bytes, String by) {

        static WrappedKey of(ResultSet row, int number) throws SQLException {
            return new WrappedKey(row.getObject(1, UUID.class), row.getBytes(2), row.getString(3));
        }
    }
}
