package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.TrailReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("store")
class RetentionTest {

    private static final int VISITS = 6;
    private static final Duration YEAR = Duration.ofDays(366);

    @TempDir
    Path directory;

    private AStore made;
    private OpenStore store;

    @BeforeEach
    void opens() throws Exception {
        made = AStore.of(directory, TestDatabase.fresh(), VISITS);
        store = made.store();
    }

    @AfterEach
    void closes() {
        made.close();
    }

    @Test
    void whatIsYoungerThanItsClassWantsStays() throws Exception {
        assertThat(run(YEAR.multipliedBy(5), true).values()).containsOnly(0L);
        assertThat(count("visits")).isEqualTo(VISITS);
    }

    @Test
    void visitsGoWithAllThatPointsToThem() throws Exception {
        assertThat(run(YEAR.multipliedBy(11), false)).containsEntry("visits", (long) VISITS);
        assertThat(count("visits")).as("a dry run").isEqualTo(VISITS);
        Map<String, Long> gone = run(YEAR.multipliedBy(11), true);
        assertThat(gone).containsEntry("visits", (long) VISITS).containsEntry("messages", (long) VISITS);
        assertThat(count("visits") + count("visit_versions") + count("codings") + count("messages"))
                .isZero();
        assertThat(store.trailCheck()
                        .check(Facilities.MAIN, store.checkpoints().read())
                        .whole())
                .isTrue();
    }

    @Test
    void aMessageStaysForAsLongAsAVisitThatItTellsOf() throws Exception {
        store.jdbc()
                .sql("UPDATE visits SET changed_at = ? WHERE id = ?")
                .params(
                        store.clock().instant().plus(YEAR.multipliedBy(3)).atOffset(ZoneOffset.UTC),
                        store.jdbc()
                                .sql("SELECT id FROM visits ORDER BY id LIMIT 1")
                                .query(UUID.class)
                                .single())
                .update();
        store.jdbc()
                .sql(
                        "UPDATE messages SET visit_ref = (SELECT encounter_ref FROM visits ORDER BY changed_at DESC LIMIT 1)"
                                + " WHERE arrival = (SELECT min(arrival) FROM messages)")
                .update();
        store.jdbc()
                .sql(
                        "UPDATE messages SET patient_ref = (SELECT patient_ref FROM visits ORDER BY changed_at DESC LIMIT 1)"
                                + " WHERE arrival = (SELECT max(arrival) FROM messages)")
                .update();
        assertThat(run(YEAR.multipliedBy(11), true)).containsEntry("messages", VISITS - 2L);
        assertThat(count("messages")).isEqualTo(2);
        assertThat(run(YEAR.multipliedBy(14), true)).containsEntry("messages", 2L);
        assertThat(count("messages")).isZero();
    }

    @Test
    void ofTheTrailAClosedSegmentIsMovedAndTheRestStaysWhole() throws Exception {
        checkpoint(VISITS);
        made.visit(100); // behind the checkpoint: not closed
        Map<String, Long> gone = run(YEAR.multipliedBy(7), true);
        assertThat(gone).containsEntry("trail", (long) VISITS);
        TrailReport report =
                store.trailCheck().check(Facilities.MAIN, store.checkpoints().read());
        assertThat(report.whole()).as("%s", report.what()).isTrue();
        assertThat(report.rows()).isEqualTo(2); // the visit behind, and the row that tells of the move
        assertThat(new Segments(store).check()).isEmpty();
        Path file = directory.resolve("segments/main-1-" + VISITS + ".trail.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(new Segments(store).check()).singleElement().asString().contains("was changed");
    }

    @Test
    void thePatientsOfAListMoveOutWithItsRow() throws Exception {
        store.transaction()
                .executeWithoutResult(status -> store.trail()
                        .record(Event.done(Actor.program(Facilities.MAIN), Action.RECORD_SEARCHED, "visits", "list")
                                .showing(Stream.of("p1", "p2"))));
        long list = VISITS + 1L;
        checkpoint(list);
        made.visit(100);
        assertThat(run(YEAR.multipliedBy(7), true)).containsEntry("trail", list);
        assertThat(count("trail_shown")).isZero();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(directory.resolve("segments/main-1-" + list + ".trail.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("\nmain\t" + list + "\tp1\nmain\t" + list + "\tp2\n");
        }
        assertThat(store.trailCheck()
                        .check(Facilities.MAIN, store.checkpoints().read())
                        .whole())
                .isTrue();
    }

    @Test
    void withoutACheckpointNothingOfTheTrailIsMoved() throws Exception {
        assertThat(run(YEAR.multipliedBy(7), true)).containsEntry("trail", 0L);
        assertThat(count("trail")).isEqualTo(VISITS);
    }

    private void checkpoint(long seq) throws Exception {
        store.checkpoints()
                .write(
                        Facilities.MAIN,
                        seq,
                        store.jdbc()
                                .sql("SELECT hash FROM trail_heads WHERE facility = ?")
                                .param(Facilities.MAIN)
                                .query(String.class)
                                .single(),
                        store.clock().instant());
    }

    private Map<String, Long> run(Duration later, boolean really) throws Exception {
        Instant now = store.clock().instant().plus(later);
        return new Retention(store).run(now, really);
    }

    private long count(String table) {
        return store.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
