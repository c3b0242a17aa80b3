package org.basilic.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.basilic.server.Settings;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.keeping.OpenStore;
import org.basilic.server.store.MasterKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever gets at the database itself, past the trigger, changes nothing of the trail unseen. */
@Tag("store")
class TrailCheckTest {

    private static final int TAMPERS = 100;
    private static final long ROWS = 60;
    private static final long SEED = 7;

    @TempDir
    static Path directory;

    private static OpenStore store;
    private static JdbcClient jdbc;
    private static Facilities facilities;
    private static TrailCheck check;
    private static CheckpointKey key;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void opens() throws Exception {
        Settings settings = Settings.in(directory).with(TestDatabase.fresh());
        store = OpenStore.open(settings, MasterKey.in(settings.masterKey()));
        jdbc = store.jdbc();
        facilities = new Facilities(settings, jdbc, store.keys(), store.transaction(), Clock.systemUTC());
        check = new TrailCheck(jdbc, store.transaction());
        key = CheckpointKey.in(directory.resolve("keys"));
        // As somebody does who owns the database.
        for (String table : List.of("trail", "trail_shown")) {
            jdbc.sql("DROP TRIGGER " + table + "_is_only_added_to" + (TestDatabase.isPostgres() ? " ON " + table : ""))
                    .update();
        }
    }

    @AfterAll
    static void closes() {
        store.close();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() throws Exception {
        String facility = trail(ROWS);
        checkpoint(facility);
        TrailReport report = check.check(facility, checkpoints(facility).read());
        assertThat(report.whole()).isTrue();
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(report.checkpoints()).isEqualTo(1);
    }

    @Test
    void aChangedRowIsNamed() {
        String facility = trail(ROWS);
        String[] columns = {
            "at", "actor", "actor_kind", "address", "action", "object_kind", "object_id", "outcome", "request", "hash"
        };
        for (int n = 0; n < TAMPERS; n++) {
            long row = anyOf(ROWS);
            String column = columns[random.nextInt(columns.length)];
            String was = jdbc.sql("SELECT " + column + " FROM trail WHERE facility = ? AND seq = ?")
                    .params(facility, row)
                    .query(String.class)
                    .single();
            set(facility, row, column, "x" + was.substring(Math.min(1, was.length())));
            assertThat(firstBad(facility))
                    .as("seed %d, try %d, %s of row %d", SEED, n, column, row)
                    .isEqualTo(row);
            set(facility, row, column, was);
        }
        assertThat(firstBad(facility)).isZero();
    }

    @Test
    void aPatientPutBesideAListOrTakenFromItIsNamed() {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(3);
            store.transaction()
                    .executeWithoutResult(status -> store.trail()
                            .record(Event.done(Actor.program(facility), Action.RECORD_SEARCHED, "visits", "list")
                                    .showing(Stream.of("p1", "p2", null, "p3", "p1"))));
            more(facility, 3);
            assertThat(firstBad(facility)).isZero();
            String tamper = List.of(
                            "DELETE FROM trail_shown WHERE facility = ? AND patient_ref = 'p2'",
                            "UPDATE trail_shown SET patient_ref = 'p4' WHERE facility = ? AND patient_ref = 'p3'",
                            "UPDATE trail_shown SET seq = 5 WHERE facility = ? AND patient_ref = 'p1'",
                            "DELETE FROM trail_shown WHERE facility = ?",
                            "INSERT INTO trail_shown (facility, seq, patient_ref)"
                                    + " SELECT facility, seq, 'p9' FROM trail WHERE facility = ? AND seq = 4")
                    .get(n % 5);
            jdbc.sql(tamper).param(facility).update();
            assertThat(firstBad(facility)).as("try %d: %s", n, tamper).isEqualTo(4);
        }
    }

    @Test
    void aRowThatIsMissingInTheMiddleIsNamed() {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(12);
            long row = anyOf(11);
            delete(facility, row, row);
            assertThat(firstBad(facility))
                    .as("seed %d, try %d, row %d", SEED, n, row)
                    .isEqualTo(row);
        }
    }

    @Test
    void anEndThatWasCutOffIsNamed() throws Exception {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(12);
            checkpoint(facility);
            long row = 1 + anyOf(11);
            delete(facility, row, 12);
            if (n % 2 == 0) { // also the head: only the checkpoint knows then
                String hash = jdbc.sql("SELECT hash FROM trail WHERE facility = ? AND seq = ?")
                        .params(facility, row - 1)
                        .query(String.class)
                        .single();
                head(facility, row - 1, hash);
            }
            assertThat(firstBad(facility))
                    .as("seed %d, try %d, from row %d", SEED, n, row)
                    .isEqualTo(row);
        }
    }

    @Test
    void aRowThatWasPutInIsNamed() {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(12);
            long row = anyOf(12);
            jdbc.sql("UPDATE trail SET seq = -seq WHERE facility = ? AND seq >= ?")
                    .params(facility, row)
                    .update();
            jdbc.sql("UPDATE trail SET seq = 1 - seq WHERE facility = ? AND seq < 0")
                    .param(facility)
                    .update();
            jdbc.sql("INSERT INTO trail (" + TrailCheck.COLUMNS
                            + ") SELECT facility, ?, at, actor, actor_kind, address,"
                            + " action, patient_ref, object_kind, object_id, object_version, outcome, reason, request, shown, hash"
                            + " FROM trail WHERE facility = ? AND seq = ?")
                    .params(row, facility, row + 1)
                    .update();
            head(facility, 13, hashOf(facility, 13));
            // The copy in its place still follows the row before; the one behind it does not, unless seq is hashed too.
            assertThat(firstBad(facility))
                    .as("seed %d, try %d, at row %d", SEED, n, row)
                    .isBetween(row, row + 1);
        }
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(12);
            long one = anyOf(11);
            long other = one + 1 + random.nextInt((int) (12 - one));
            renumber(facility, one, -1);
            renumber(facility, other, one);
            renumber(facility, -1, other);
            assertThat(firstBad(facility))
                    .as("seed %d, try %d, rows %d and %d", SEED, n, one, other)
                    .isEqualTo(one);
        }
    }

    @Test
    void aTrailWrittenAnewFromARowOnIsFoundByItsCheckpoint() throws Exception {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(6);
            checkpoint(facility);
            more(facility, 6);
            checkpoint(facility);
            long row = 6 + anyOf(6);
            rewrite(facility, row, 12);
            assertThat(firstBad(facility))
                    .as("seed %d, try %d, from row %d", SEED, n, row)
                    .isEqualTo(7); // the first one that no checkpoint vouches for
        }
    }

    @Test
    void aDatabasePutBackToAnEarlierDayIsFound() throws Exception {
        for (int n = 0; n < TAMPERS; n++) {
            String facility = trail(12);
            long day = anyOf(11);
            checkpoint(facility);
            delete(facility, day + 1, 12);
            head(facility, day, hashOf(facility, day));
            assertThat(firstBad(facility)).as("day %d", day).isEqualTo(day + 1);
            more(facility, 20); // and work went on
            assertThat(firstBad(facility)).as("day %d, gone on", day).isEqualTo(1);
        }
    }

    private String trail(long rows) {
        String facility = "t" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        more(facility, rows);
        return facility;
    }

    private void more(String facility, long rows) {
        Trail trail = store.trail();
        store.transaction().executeWithoutResult(status -> {
            for (long n = 0; n < rows; n++) {
                trail.record(Event.done(
                                Actor.program(facility).at("192.0.2.1", "r-" + n),
                                Action.RECORD_READ,
                                "visit",
                                UUID.randomUUID().toString())
                        .of(UUID.randomUUID().toString())
                        .at(n));
            }
        });
    }

    private void rewrite(String facility, long from, long to) {
        String before = hashOf(facility, from - 1);
        List<Entry> entries = new ArrayList<>(jdbc.sql("SELECT " + TrailCheck.COLUMNS
                        + " FROM trail WHERE facility = ? AND seq BETWEEN ? AND ? ORDER BY seq")
                .params(facility, from, to)
                .query(TrailCheck::entry)
                .list());
        set(facility, from, "object_id", "another");
        for (Entry entry : Collections.unmodifiableList(entries)) {
            Entry now = jdbc.sql("SELECT " + TrailCheck.COLUMNS + " FROM trail WHERE facility = ? AND seq = ?")
                    .params(facility, entry.seq())
                    .query(TrailCheck::entry)
                    .single();
            before = now.hashAfter(before);
            set(facility, entry.seq(), "hash", before);
        }
        head(facility, to, before);
    }

    private void checkpoint(String facility) throws Exception {
        long seq = jdbc.sql("SELECT seq FROM trail_heads WHERE facility = ?")
                .param(facility)
                .query(Long.class)
                .single();
        checkpoints(facility).write(facility, seq, hashOf(facility, seq), Instant.now());
    }

    private static Checkpoints checkpoints(String facility) {
        return new Checkpoints(directory.resolve(facility), key);
    }

    private long firstBad(String facility) {
        try {
            Long bad = check.check(facility, checkpoints(facility).read()).firstBad();
            return bad == null ? 0 : bad;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long anyOf(long most) {
        return 1L + random.nextInt((int) most);
    }

    private static void set(String facility, long row, String column, String value) {
        jdbc.sql("UPDATE trail SET " + column + " = ? WHERE facility = ? AND seq = ?")
                .params(value, facility, row)
                .update();
    }

    private static void renumber(String facility, long from, long to) {
        jdbc.sql("UPDATE trail SET seq = ? WHERE facility = ? AND seq = ?")
                .params(to, facility, from)
                .update();
    }

    private static void delete(String facility, long from, long to) {
        jdbc.sql("DELETE FROM trail WHERE facility = ? AND seq BETWEEN ? AND ?")
                .params(facility, from, to)
                .update();
    }

    private static void head(String facility, long seq, String hash) {
        jdbc.sql("UPDATE trail_heads SET seq = ?, hash = ? WHERE facility = ?")
                .params(seq, hash, facility)
                .update();
    }

    private static String hashOf(String facility, long seq) {
        return jdbc.sql("SELECT hash FROM trail WHERE facility = ? AND seq = ?")
                .params(facility, seq)
                .query(String.class)
                .single();
    }
}
