package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("store")
class RotationTest {

    private static final int WRITERS = 2;
    private static final int BETWEEN = 6;
    private static final long SEED = 11;

    @TempDir
    Path directory;

    private final ConcurrentHashMap<UUID, String> taken = new ConcurrentHashMap<>();
    private final AtomicBoolean going = new AtomicBoolean(true);

    @Test
    void everythingOpensWhileKeysTurnUnderWork() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (AStore made = AStore.of(directory, TestDatabase.fresh(), 0)) {
            OpenStore store = made.store();
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                work.add(threads.submit(() -> writeAndRead(made, number)));
            }
            for (int turn = 0; turn < 2; turn++) {
                awaitMore(work);
                store.transaction().executeWithoutResult(status -> store.keys().rotate(Facilities.MAIN));
                awaitMore(work);
                store.keys().rotateMaster();
            }
            awaitMore(work);
            going.set(false);
            for (Future<?> one : work) {
                one.get();
            }
            taken.forEach(
                    (visit, id) -> assertThat(opened(made.visits(), visit)).isEqualTo(id));
            assertThat(keysInUse(store)).isEqualTo(3);
            List<StoreFinding> findings = new ArrayList<>();
            new StoreCheck(store).check(findings::add);
            assertThat(findings).isEmpty();
            assertThat(store.trailCheck().check(Facilities.MAIN, List.of()).whole())
                    .isTrue();
        } finally {
            going.set(false);
            threads.shutdownNow();
        }
    }

    /** Takes visits, and opens after each the new one and one of all that there are. */
    private void writeAndRead(AStore made, int writer) {
        Visits visits = made.visits();
        Random random = new Random(SEED + writer);
        for (int n = 0; going.get(); n++) {
            long seed = 1000L * writer + n;
            UUID visit = made.visit(seed);
            taken.put(visit, AStore.CANARY + "-" + seed);
            List<UUID> all = List.copyOf(taken.keySet());
            for (UUID one : List.of(visit, all.get(random.nextInt(all.size())))) {
                assertThat(opened(visits, one)).as("seed %d", SEED + writer).isEqualTo(taken.get(one));
            }
        }
    }

    private static String opened(Visits visits, UUID visit) {
        return visits.open(Actor.program(Facilities.MAIN), visit).encounter().id();
    }

    /** Waits until some more were taken; fails where a thread has ended. */
    private void awaitMore(List<Future<?>> work) throws InterruptedException {
        int enough = taken.size() + BETWEEN;
        while (taken.size() < enough) {
            assertThat(work).as("seed %d", SEED).noneMatch(Future::isDone);
            Thread.sleep(5);
        }
    }

    /** Returns how many keys have sealed something. */
    private static long keysInUse(OpenStore store) {
        return store.jdbc().sql("SELECT sealed_encounter FROM visit_versions").query(byte[].class).list().stream()
                .map(kept -> HexFormat.of().formatHex(kept, 1, 17))
                .distinct()
                .count();
    }
}
