package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Uploads;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.accounts.ShiftedClock;
import org.basilic.server.store.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What the API answers at its limits. */
@ServerTest
class ApiLimitsTest {

    private static final Path RECORD = Path.of("../examples/antibiotic.json");

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sealer sealer;

    @Autowired
    Uploads uploads;

    @Autowired
    Faults faults;

    @Autowired
    Clock clock;

    private Actor client = Somebody.token();

    @BeforeEach
    void aClientThatHasNotCalledBefore() {
        String facility = "f" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        client = new ApiCalls(http, facility).client();
    }

    private MvcTestResult imports(Actor actor) throws IOException {
        return http.post()
                .uri("/api/v1/import?kind=records&keep")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Files.readAllBytes(RECORD))
                .cookie(new Cookie("told", "who-calls"))
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private void handedIn(Actor actor, long bytes, int files) {
        for (int n = 0; n < files; n++) {
            jdbc.sql(
                            "INSERT INTO imports (id, facility, kind, sha256, bytes, sealed_bytes, sealed_report, visits, refused,"
                                    + " by_whom, at) VALUES (?, ?, 'RECORDS', ?, ?, ?, ?, 0, 0, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            actor.facility(),
                            "0".repeat(64),
                            bytes,
                            new byte[0],
                            new byte[0],
                            actor.id(),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    private void waitsUntilTomorrow(String limit) throws IOException {
        MvcTestResult answer = imports(client);
        assertThat(answer).as(limit).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(ApiCalls.text(answer)).contains(limit);
    }

    @Test
    void whoHandsInMoreThanADaysBytesWaits() throws IOException {
        assertThat(imports(client)).hasStatusOk();
        handedIn(client, Limits.of("import.client.bytes"), 1);
        waitsUntilTomorrow("import.client.bytes");
    }

    @Test
    void whoHandsInMoreThanADaysFilesWaits() throws IOException {
        handedIn(client, 0, Limits.intOf("import.client.files"));
        waitsUntilTomorrow("import.client.files");
    }

    @Test
    void aFacilityHasItsShareWhoeverHandsIn() throws IOException {
        Actor another = new ApiCalls(http, client.facility()).client();
        handedIn(another, Limits.of("import.facility.bytes"), 1);
        waitsUntilTomorrow("import.facility.bytes");
    }

    /** A request that says how long it is, and brings nothing of it yet. */
    private static MockHttpServletRequest announcing(String path, long bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        request.addHeader("Authorization", "Bearer x");
        return request;
    }

    private static int gate(String path, long bytes) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ApiGate(Limits.uncounted()).doFilter(announcing(path, bytes), response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void whatSaysThatItIsTooLongIsRefusedBeforeItIsRead() throws Exception {
        long body = Limits.of("http.body.bytes");
        long bulk = Limits.of("http.bulk.bytes");
        assertThat(gate("/api/v1/code", body)).isEqualTo(200);
        assertThat(gate("/api/v1/code", body + 1)).isEqualTo(413);
        assertThat(gate("/api/v1/import", bulk)).isEqualTo(200);
        assertThat(gate("/api/v1/import", bulk + 1)).isEqualTo(413);
        assertThat(gate("/worklist", body + 1)).isEqualTo(413);
    }

    @Test
    void whatComesTooSlowlyIsAnsweredByName() {
        ApiException slow =
                faults.of(new IOException(new SocketTimeoutException("slow")), new MockHttpServletRequest());
        assertThat(slow.trouble().status()).isEqualTo(408);
        assertThat(slow.detail()).contains("http.request.seconds");
    }

    @Test
    void aKeyIsRememberedForADay() throws IOException {
        ShiftedClock shifted = new ShiftedClock();
        Idempotency idempotency = new Idempotency(jdbc, transaction, sealer, shifted);
        AtomicInteger done = new AtomicInteger();
        Idempotency.Work work = keeping -> {
            done.incrementAndGet();
            return Answer.of(Answer.JSON, "{}".getBytes(StandardCharsets.UTF_8));
        };
        String key = "key-" + UUID.randomUUID();
        idempotency.once(client, key, Idempotency.digest(new MockHttpServletRequest()), work);
        shifted.shift(Duration.ofHours(Limits.of("idempotency.hours")));
        idempotency.once(client, key, Idempotency.digest(new MockHttpServletRequest()), work);
        assertThat(done).hasValue(1);
        shifted.shift(Duration.ofSeconds(1));
        idempotency.once(client, key, Idempotency.digest(new MockHttpServletRequest()), work);
        assertThat(done).hasValue(2);
    }

    /** Is at work until it is let go. */
    private record Slow(CountDownLatch begun, CountDownLatch end) implements Command {

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public CommandSpec spec() {
            return CommandSpec.create().name("slow");
        }

        @Override
        public ExitCode run(ParseResult words, Streams streams) {
            begun.countDown();
            try {
                assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ExitCode.CLEAN;
        }
    }

    @Test
    void soManyCommandsRunAtOnceAndTheNextIsToldToComeAgain() throws Exception {
        int most = Limits.intOf("bulk.running");
        Commands commands = new Commands(uploads, Limits.uncounted());
        Slow slow = new Slow(new CountDownLatch(most), new CountDownLatch(1));
        ExecutorService others = Executors.newFixedThreadPool(most);
        try {
            List<Future<ExitCode>> running = IntStream.range(0, most)
                    .mapToObj(n -> others.submit(() -> {
                        try (CommandRun run = commands.run(slow, List.of(), Map.of())) {
                            return run.ending();
                        }
                    }))
                    .toList();
            assertThat(slow.begun().await(60, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> commands.run(slow, List.of(), Map.of()))
                    .isInstanceOfSatisfying(ApiException.class, busy -> {
                        assertThat(busy.trouble().status()).isEqualTo(503);
                        assertThat(busy.retryAfter()).isNotNull();
                    });
            slow.end().countDown();
            for (Future<ExitCode> one : running) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.CLEAN);
            }
        } finally {
            slow.end().countDown();
            others.shutdownNow();
        }
    }
}
