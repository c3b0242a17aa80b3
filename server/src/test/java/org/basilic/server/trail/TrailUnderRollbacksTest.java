package org.basilic.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basilic.server.ServerTest;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** H2 by itself loses what was committed where many wait for one row and some of them go back. */
@ServerTest
class TrailUnderRollbacksTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 250;

    @Autowired
    Facilities facilities;

    @Autowired
    Trail trail;

    @Autowired
    TrailCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsCommittedStaysWhereOthersGoBackAtThatMoment() throws Exception {
        String facility = "f-" + UUID.randomUUID().toString().substring(0, 20);
        facilities.make(facility, "Invented", ZoneId.of("America/New_York"));
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        int kept = 0;
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int seed = 0; seed < WRITERS; seed++) {
                counts.add(threads.submit(writer(facility, new Random(seed))));
            }
            for (Future<Integer> count : counts) {
                kept += count.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM trail WHERE facility = ?")
                        .param(facility)
                        .query(Integer.class)
                        .single())
                .isEqualTo(kept);
        assertThat(check.check(facility, List.of()).whole()).isTrue();
    }

    private Callable<Integer> writer(String facility, Random random) {
        Actor actor = Actor.program(facility);
        return () -> {
            int kept = 0;
            for (int round = 0; round < ROUNDS; round++) {
                boolean back = random.nextInt(3) == 0;
                String object = String.valueOf(round);
                transaction.executeWithoutResult(status -> {
                    trail.record(Event.done(actor, Action.IMPORTED, "import", object));
                    if (back) {
                        status.setRollbackOnly();
                    }
                });
                kept += back ? 0 : 1;
            }
            return kept;
        };
    }
}
