package org.basilic.server.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
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
import org.springframework.dao.DataAccessException;

@Tag("store")
class TrailTest {

    @TempDir
    static Path directory;

    private static OpenStore store;

    @BeforeAll
    static void opens() throws Exception {
        Settings settings = Settings.in(directory).with(TestDatabase.fresh());
        store = OpenStore.open(settings, MasterKey.in(settings.masterKey()));
        new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), Clock.systemUTC());
        store.transaction().executeWithoutResult(status -> store.trail().record(event()));
    }

    @AfterAll
    static void closes() {
        store.close();
    }

    @Test
    void aRowIsNeitherChangedNorDeleted() {
        for (String change : new String[] {"UPDATE trail SET actor = 'x'", "DELETE FROM trail WHERE seq = 1"}) {
            assertThatThrownBy(() -> store.jdbc().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only added to");
        }
        if (TestDatabase.isPostgres()) {
            assertThatThrownBy(() -> store.jdbc().sql("TRUNCATE trail CASCADE").update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    void aRowWantsATransaction() {
        assertThatThrownBy(() -> store.trail().record(event())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatCannotBeToldIsNotDone() {
        store.jdbc().sql("CREATE TABLE changes (id integer)").update();
        Actor stranger = Actor.program("no-such-facility");
        assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> {
                    store.jdbc().sql("INSERT INTO changes VALUES (1)").update();
                    store.trail().record(Event.done(stranger, Action.CODED, "visit", "1"));
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(store.jdbc()
                        .sql("SELECT count(*) FROM changes")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Event event() {
        return Event.done(Actor.program(Facilities.MAIN), Action.CODED, "visit", "1");
    }
}
