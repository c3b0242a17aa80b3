package org.basilic.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.basilic.server.Settings;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.keeping.OpenStore;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.accounts.ShiftedClock;
import org.basilic.server.store.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("store")
class CheckpointRoundsTest {

    @TempDir
    Path directory;

    private final ShiftedClock clock = new ShiftedClock();
    private OpenStore store;
    private Checkpoints checkpoints;
    private CheckpointRounds rounds;

    @BeforeEach
    void opens() throws Exception {
        Settings settings = Settings.in(directory).with(TestDatabase.fresh());
        store = OpenStore.open(settings, MasterKey.in(settings.masterKey()));
        new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), clock);
        checkpoints = new Checkpoints(directory.resolve("checkpoints"), CheckpointKey.in(directory.resolve("keys")));
        rounds = new CheckpointRounds(store.jdbc(), checkpoints, clock);
        row();
        rounds.round(false);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    private void row() {
        store.transaction()
                .executeWithoutResult(status -> store.trail()
                        .record(Event.done(Actor.program(Facilities.MAIN), Action.CONFIG_CHANGED, "test", "row")));
    }

    private List<Long> written() throws IOException {
        return checkpoints.read().stream().map(Checkpoint::seq).toList();
    }

    @Test
    void anHourAfterTheLastACheckpointIsDue() throws IOException {
        assertThat(written()).containsExactly(1L);
        row();
        clock.shift(Limits.secondsOf("checkpoint.seconds").minusMillis(1));
        rounds.round(false);
        assertThat(written()).containsExactly(1L);
        clock.shift(Duration.ofMillis(1));
        rounds.round(false);
        assertThat(written()).containsExactly(1L, 2L);
    }

    @Test
    void aTrailThatDidNotGrowWantsNone() throws IOException {
        clock.shift(Duration.ofDays(1));
        rounds.round(false);
        rounds.round(true);
        assertThat(written()).containsExactly(1L);
    }

    @Test
    void afterSoManyRowsACheckpointIsDueAtOnce() throws IOException {
        long rows = Limits.of("checkpoint.rows");
        grownTo(rows);
        rounds.round(false);
        assertThat(written()).containsExactly(1L);
        grownTo(rows + 1);
        rounds.round(false);
        assertThat(written()).containsExactly(1L, rows + 1);
    }

    @Test
    void atTheEndWhateverThereIsIsSigned() throws IOException {
        row();
        rounds.round(true);
        assertThat(written()).containsExactly(1L, 2L);
    }

    @Test
    void aCheckpointThatWasChangedIsNamed() throws IOException {
        String line = Files.readString(checkpoints.file());
        Files.writeString(checkpoints.file(), line.replace(Facilities.MAIN, "mail"));
        assertThatThrownBy(() -> checkpoints.read())
                .isInstanceOfSatisfying(
                        BrokenCheckpointException.class,
                        broken -> assertThat(broken.line()).isEqualTo(1));
    }

    /** The head alone says how long the trail is; ten thousand rows would only take their time. */
    private void grownTo(long seq) {
        store.jdbc()
                .sql("UPDATE trail_heads SET seq = ? WHERE facility = ?")
                .params(seq, Facilities.MAIN)
                .update();
    }
}
