package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.basilic.server.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("store")
class StoreCheckTest {

    private static final long SEED = 42;
    private static final int VISITS = 12;

    @TempDir
    static Path directory;

    private static AStore made;
    private static OpenStore store;

    @BeforeAll
    static void opens() throws Exception {
        made = AStore.of(directory, TestDatabase.fresh(), VISITS);
        store = made.store();
    }

    @AfterAll
    static void closes() {
        made.close();
    }

    @Test
    void aByteThatWasFlippedIsFoundWhereverItIs() throws Exception {
        Random random = new Random(SEED);
        String[][] columns = {
            {"visit_versions", "visit", "sealed_encounter"},
            {"codings", "id", "sealed_result"},
            {"messages", "id", "sealed_bytes"},
            {"messages", "id", "sealed_answer"},
            {"visits", "id", "sealed_label"}
        };
        for (int n = 0; n < 100; n++) {
            String[] place = columns[random.nextInt(columns.length)];
            List<UUID> ids = store.jdbc()
                    .sql("SELECT " + place[1] + " FROM " + place[0] + " ORDER BY " + place[1])
                    .query(UUID.class)
                    .list();
            UUID id = ids.get(random.nextInt(ids.size()));
            byte[] was = store.jdbc()
                    .sql("SELECT " + place[2] + " FROM " + place[0] + " WHERE " + place[1] + " = ?")
                    .param(id)
                    .query(byte[].class)
                    .single();
            byte[] flipped = was.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            put(place, id, flipped);
            assertThat(findings())
                    .as("seed %d, try %d: byte %d of %s", SEED, n, at, place[2])
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.table()).isEqualTo(place[0]);
                        assertThat(finding.column()).isEqualTo(place[2]);
                        assertThat(finding.row()).contains(id.toString());
                    });
            put(place, id, was);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void anotherSealedRecordInItsPlaceIsFound() throws Exception {
        List<UUID> ids = store.jdbc()
                .sql("SELECT visit FROM visit_versions ORDER BY visit LIMIT 2")
                .query(UUID.class)
                .list();
        String[] place = {"visit_versions", "visit", "sealed_encounter"};
        byte[] one = sealed(ids.get(0));
        put(place, ids.get(0), sealed(ids.get(1)));
        assertThat(findings()).singleElement().extracting(StoreFinding::what).isEqualTo("has another SHA-256");
        put(place, ids.get(0), one);
    }

    @Test
    void everyTableWithASealAndAHashIsHashedAgain() throws Exception {
        try (Connection connection = store.source().getConnection()) {
            assertThat(Table.all(connection).stream()
                            .filter(table -> table.columns().containsKey("sha256")
                                    && !table.sealed().isEmpty())
                            .map(Table::name))
                    .containsExactlyInAnyOrderElementsOf(StoreCheck.HASHED.keySet());
        }
    }

    private static byte[] sealed(UUID visit) {
        return store.jdbc()
                .sql("SELECT sealed_encounter FROM visit_versions WHERE visit = ?")
                .param(visit)
                .query(byte[].class)
                .single();
    }

    private static void put(String[] place, UUID id, byte[] bytes) {
        store.jdbc()
                .sql("UPDATE " + place[0] + " SET " + place[2] + " = ? WHERE " + place[1] + " = ?")
                .params(bytes, id)
                .update();
    }

    private static List<StoreFinding> findings() throws SQLException {
        List<StoreFinding> found = new ArrayList<>();
        new StoreCheck(store).check(found::add);
        return found;
    }
}
