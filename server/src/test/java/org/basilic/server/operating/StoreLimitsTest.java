package org.basilic.server.operating;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.basilic.server.DatabaseUrl;
import org.basilic.server.ServerTest;
import org.basilic.server.Settings;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What the server says when its store, its disk or its queue is at its limit. */
@ServerTest
class StoreLimitsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Readiness readiness;

    @Autowired
    Clock clock;

    @Test
    void whereNoConnectionIsToBeHadTheAnswerIs503() throws Exception {
        List<Connection> all = new ArrayList<>();
        try {
            for (int n = 0; n < 20; n++) { // the size of the pool
                all.add(source.getConnection());
            }
            assertThat(http.get().uri("/worklist").with(Somebody.as(Somebody.with(Role.CODER))))
                    .hasStatus(503);
            assertThat(http.get()
                            .uri("/sign-in")
                            .cookie(new Cookie("basilic", UUID.randomUUID().toString())))
                    .as("the session cannot be looked up")
                    .hasStatus(503)
                    .hasHeader("Retry-After", "5")
                    .bodyText()
                    .contains("Not possible just now");
            assertThat(http.get().uri("/api/v1/rules").header("Authorization", "Bearer basilic_nobody"))
                    .hasStatus(503)
                    .hasContentType("application/problem+json");
            assertThat(http.get().uri("/health/ready")).hasStatus(503);
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
        assertThat(http.get().uri("/worklist").with(Somebody.as(Somebody.with(Role.CODER))))
                .hasStatusOk();
    }

    @Test
    void whoWaitsTooLongForALockIsAnswered503AndNothingWasChanged() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT seq FROM trail_heads WHERE facility = ? FOR UPDATE")
                    .param(Facilities.MAIN)
                    .query(Long.class)
                    .single();
            status.setRollbackOnly();
            Thread other = new Thread(() -> assertThat(
                            http.get().uri("/worklist").with(Somebody.as(Somebody.with(Role.CODER))))
                    .hasStatus(503));
            List<Throwable> wrong = new ArrayList<>();
            other.setUncaughtExceptionHandler((thread, thrown) -> wrong.add(thrown));
            other.start();
            try {
                other.join(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(other.isAlive()).isFalse();
            assertThat(wrong).isEmpty();
        });
    }

    @Test
    void everyConnectionIsToldHowLongAStatementMayTake() {
        String h2 = DatabaseUrl.firstWords(Settings.in(Path.of("data")));
        String postgresql = DatabaseUrl.firstWords(
                Settings.in(Path.of("data")).with(new Settings.Database("jdbc:postgresql://localhost/b", null, null)));
        long millis = 1000 * Limits.of("database.statement.seconds");
        assertThat(h2).contains("SET QUERY_TIMEOUT " + millis);
        assertThat(postgresql).contains("SET statement_timeout = " + millis);
    }

    @Test
    void messagesThatWaitTooLongMakeItNotReady() {
        UUID message = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO messages (id, facility, peer, sender, kind, sha256, sealed_bytes, received_at, state, answer,"
                                + " sealed_answer) VALUES (?, ?, 'p', 's', 'RAS', ?, ?, ?, 'STORED', 'AA', ?)")
                .params(
                        message,
                        Facilities.MAIN,
                        "0".repeat(64),
                        new byte[0],
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .minusSeconds(Limits.of("queue.lag.seconds") + 60),
                        new byte[0])
                .update();
        try {
            assertThat(readiness.missing()).anyMatch(missing -> missing.startsWith("messages wait for more than"));
            assertThat(http.get().uri("/health/ready")).hasStatus(503);
        } finally {
            jdbc.sql("DELETE FROM messages WHERE id = ?").param(message).update();
        }
        assertThat(readiness.missing()).noneMatch(missing -> missing.startsWith("messages wait"));
    }

    @Test
    void aDiskWithoutRoomMakesItNotReady() {
        Settings nowhere = Settings.in(Path.of("/there/is/no/such/disk"));
        assertThat(new Readiness(nowhere, jdbc, transaction, clock).missing())
                .containsExactly("less than " + Limits.of("disk.free.percent") + " percent of the disk is free");
    }
}
