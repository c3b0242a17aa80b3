package org.basilic.server.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * How long pages of the worklist take among 100,000 visits: the database, the unsealing and the drawing, without a network.
 * No test of the suite, because it measures; bench/README.md has the command.
 */
@ServerTest
class WorklistRun {

    private static final int VISITS = 100_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 20;

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void pagesOfALargeList() throws Exception {
        String facility = "f-" + UUID.randomUUID();
        facilities.make(facility, "A large facility", ZoneId.of("America/Chicago"));
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        fill(visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit());
        for (String path : List.of(
                "/worklist",
                "/worklist?sort=MONEY",
                "/worklist?sort=AGE",
                "/worklist?show=all&unit=unit+3&status=REVIEW",
                "/worklist?show=all&rule=T-77",
                "/worklist/sample?seed=7",
                "/worklist/clean")) {
            measure(coder, path);
        }
        measure(coder, "/worklist/rows?sort=RISK&after=" + deep(coder));
    }

    private void measure(Actor actor, String path) throws Exception {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            MvcTestResult page = http.get().uri(path).with(Somebody.as(actor)).exchange();
            took[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(page).hasStatusOk();
        }
        long first = took[0];
        Arrays.sort(took);
        System.out.printf(
                "%-45.45s first %5d ms, median %5d ms, longest %5d ms%n",
                path, first, took[ROUNDS / 2], took[ROUNDS - 1]);
    }

    /** Returns the place behind the hundredth page. */
    private String deep(Actor actor) throws Exception {
        String after = "";
        for (int i = 0; i < 100; i++) {
            String page = http.get()
                    .uri("/worklist/rows?sort=RISK" + (after.isEmpty() ? "" : "&after=" + after))
                    .with(Somebody.as(actor))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            int at = page.indexOf("after=") + "after=".length();
            after = page.substring(at, page.indexOf('"', at));
        }
        return after;
    }

    private void fill(UUID first) {
        Random random = new Random(7);
        List<Object[]> batch = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            batch.add(new Object[] {
                UUID.randomUUID(),
                "ref-" + i,
                i % 10 < 4 ? "RELEASED" : i % 200 == 5 ? "DELTA" : "OPEN",
                List.of("BLOCKED", "REVIEW", "CLEAN").get(random.nextInt(3)),
                i % 2 == 0 ? "medicare" : "commercial",
                "unit " + i % 40,
                LocalDate.parse("2026-01-01").plusDays(random.nextInt(300)),
                random.nextInt(100),
                i % 5 == 0 ? null : 100L * random.nextInt(50_000),
                i % 50 == 0 ? 1 : 0,
                "T-" + i % 90,
                first
            });
            if (batch.size() == BATCH) {
                jdbc.batchUpdate(
                        "INSERT INTO visits (id, facility, encounter_ref, sealed_label, version, revision, stage, status, policy,"
                                + " unit, service_date, risk, cents, findings, questions, top_rule, received_at, changed_at)"
                                + " SELECT ?, facility, ?, sealed_label, version, revision, ?, ?, ?, ?, ?, ?, ?, 1,"
                                + " ?, ?, received_at, changed_at FROM visits WHERE id = ?",
                        batch);
                batch.clear();
            }
        }
    }
}
