package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.basilic.server.AToken;
import org.basilic.server.Settings;
import org.basilic.server.Start;
import org.basilic.server.TestDatabase;
import org.basilic.server.facility.Facilities;
import org.basilic.server.keeping.AStore;
import org.basilic.server.mllp.Client;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A server that is told to stop brings to its end what it has begun, and begins nothing more. */
@Tag("store")
class DrainTest {

    private static final int PATIENCE = 30_000;

    @TempDir
    Path data;

    @Test
    void aRequestAndAMessageAtWorkAreAnsweredAndNewOnesAreRefused() throws Exception {
        Settings settings = listening(Settings.in(data).with(TestDatabase.fresh()));
        ConfigurableApplicationContext server = Start.server(settings);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch release = new CountDownLatch(1);
        try (Client sender =
                Client.to("127.0.0.1", server.getBean(MllpPort.class).port(), null, PATIENCE)) {
            int port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port", "0"));
            int mllp = server.getBean(MllpPort.class).port();
            String token = AToken.in(server.getBean(JdbcClient.class));
            CountDownLatch held = new CountDownLatch(1);
            Future<?> holding = threads.submit(() -> holdTheTrail(server, held, release));
            held.await();
            Future<HttpResponse<String>> request = threads.submit(() -> code(port, token));
            Future<byte[]> message = threads.submit(() -> sender.send(Senders.message(0, 1, 1, "DRAIN1")));
            Waiting.until(
                    "both are at work",
                    () -> isAtWork("org.basilic.server.api.GroupedTrail") && isAtWork(MessageStore.class.getName()));
            Future<?> stopping = threads.submit(server::close);
            Waiting.until("new ones are refused", () -> isClosed(port) && isClosed(mllp));
            assertThat(request).isNotDone();
            assertThat(message).isNotDone();
            release.countDown();
            assertThat(request.get().statusCode()).isEqualTo(200);
            assertThat(new String(message.get(), StandardCharsets.US_ASCII)).contains("MSA|AA|DRAIN1");
            holding.get();
            stopping.get(PATIENCE, TimeUnit.MILLISECONDS);
            assertThatThrownBy(() -> sender.send(Senders.message(0, 1, 2, "DRAIN2")))
                    .isInstanceOf(IOException.class);
        } finally {
            release.countDown();
            server.close();
            threads.shutdownNow();
        }
        try (AStore after = AStore.open(settings)) {
            assertThat(after.store()
                            .jdbc()
                            .sql("SELECT answer FROM messages")
                            .query(String.class)
                            .list())
                    .containsExactly("AA");
        }
    }

    @Test
    void aProcessUnderLoadEndsWithZeroAndAnswersWhatItHadBegun() throws Exception {
        Settings.Database database = TestDatabase.fresh();
        String token;
        try (AStore made = AStore.of(data, database, 0)) {
            token = AToken.in(made.store().jdbc());
        }
        ServerProcess server = new ServerProcess(data, database == null ? null : database.url());
        Senders senders = new Senders(server.mllp(), 5);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            server.start();
            senders.start(4);
            Waiting.until("messages come in", () -> senders.acknowledged().size() > 20);
            byte[] body = Files.readAllBytes(Path.of("../examples", "oncology-day.json"));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.setSoTimeout(PATIENCE);
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/v1/code HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n"
                                + "Content-Type: application/json\r\nAuthorization: Bearer " + token
                                + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                // Its body is asked for: the request is at work.
                assertThat(in.readLine()).startsWith("HTTP/1.1 100");
                assertThat(in.readLine()).isEmpty();
                out.write(Arrays.copyOf(body, body.length / 2));
                long told = System.nanoTime();
                Future<Integer> exit = threads.submit(server::exit);
                Waiting.until("new ones are refused", () -> isClosed(server.port()) && isClosed(server.mllp()));
                out.write(Arrays.copyOfRange(body, body.length / 2, body.length));
                assertThat(in.readLine()).startsWith("HTTP/1.1 200");
                assertThat(exit.get()).isZero();
                // The bar, not a measurement: an orchestrator kills what takes longer.
                assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
            }
            server.start();
            senders.finish();
        } finally {
            server.kill();
            threads.shutdownNow();
        }
        try (ConfigurableApplicationContext store =
                Start.server(Settings.in(data).with(database))) {
            assertThat(new Sealed(store).controls()).doesNotHaveDuplicates().containsAll(senders.acknowledged());
        }
    }

    private static Settings listening(Settings all) {
        return new Settings(
                all.http(),
                all.data(),
                all.masterKey(),
                all.checkpoints(),
                null,
                all.database(),
                new Settings.Mllp("127.0.0.1", 0, null, null),
                null,
                null,
                false,
                false);
    }

    /** Keeps everybody from writing to the trail, which every change and every reading ends with. */
    private static void holdTheTrail(
            ConfigurableApplicationContext server, CountDownLatch held, CountDownLatch release) {
        server.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            server.getBean(JdbcClient.class)
                    .sql("SELECT seq FROM trail_heads WHERE facility = ? FOR UPDATE")
                    .param(Facilities.MAIN)
                    .query(Long.class)
                    .single();
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static HttpResponse<String> code(int port, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/code"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of("../examples", "oncology-day.json")))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isAtWork(String type) {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(type));
    }

    private static boolean isClosed(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
