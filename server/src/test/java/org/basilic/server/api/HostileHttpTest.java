package org.basilic.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.basilic.server.AToken;
import org.basilic.server.Settings;
import org.basilic.server.Start;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that listens, and clients that mean it no good: every one is refused by name or cut off, and no one waits. */
class HostileHttpTest {

    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext server;
    private static int port;
    private static String token = "";
    private static String expired = "";

    @BeforeAll
    static void start() {
        server = Start.server(Settings.in(data));
        port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port", "0"));
        JdbcClient jdbc = server.getBean(JdbcClient.class);
        token = AToken.in(jdbc);
        expired = AToken.in(jdbc, OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoeverSendsByteByByteIsCutOffAndKeepsNobodyWaiting() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                RawClient headers = new RawClient(port);
                headers.send("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ");
                slow.add(headers);
                RawClient body = new RawClient(port);
                body.send(post("/api/v1/code", token, "Content-Length: 1000\r\n") + "{\"id\":");
                slow.add(body);
            }
            boolean open = true;
            for (int second = 0; open && second < 30; second++) {
                assertThat(RawClient.status(RawClient.all(port, LIVE))).isEqualTo(200);
                Thread.sleep(1_000);
                open = false;
                for (int i = 0; i < slow.size(); i += 2) {
                    open |= slow.get(i).send("a");
                }
            }
            assertThat(open).as("headers that never end").isFalse();
            for (int i = 1; i < slow.size(); i += 2) {
                assertThat(RawClient.status(slow.get(i).rest())).isIn(408, 0);
            }
        } finally {
            for (RawClient client : slow) {
                client.close();
            }
        }
    }

    @Test
    void oneAddressHasSoManyConnectionsAndNoMore() throws IOException {
        List<RawClient> clients = new ArrayList<>();
        int refused = 0;
        try {
            for (int i = 0; i < 80; i++) {
                clients.add(new RawClient(port));
            }
            for (RawClient client : clients) {
                client.send(LIVE);
            }
            for (RawClient client : clients) {
                refused += RawClient.status(client.rest()) == 200 ? 0 : 1;
            }
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
        // Who is answered makes room, so how many are refused depends on who is faster.
        assertThat(refused).isBetween(1, 16);
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
        String wide = "GET / HTTP/1.1\r\nHost: h\r\nX-Wide: " + "a".repeat(20_000) + "\r\n\r\n";
        assertThat(RawClient.status(RawClient.all(port, wide))).isIn(400, 431);
        String many = "GET / HTTP/1.1\r\nHost: h\r\n" + "X-Many: a\r\n".repeat(1_000) + "\r\n";
        assertThat(RawClient.status(RawClient.all(port, many))).isIn(400, 431);
        String said = RawClient.all(port, post("/api/v1/code", token, "Content-Length: 3000000\r\n"));
        assertThat(RawClient.status(said)).isEqualTo(413);
        assertThat(said).contains("http.body.bytes");
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String chunked = RawClient.all(
                port, post("/api/v1/code", token, "Transfer-Encoding: chunked\r\n"), chunk.repeat(40), "0\r\n\r\n");
        assertThat(RawClient.status(chunked)).isIn(413, 0);
        String numbers = RawClient.all(port, post("/api/v1/code", token, "Content-Length: 99999999999999999999\r\n"));
        assertThat(RawClient.status(numbers)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\nabcde\n0\n\n",
                "Transfer-Encoding: chunked\r\n\r\n5;a=\rb\r\nabcde\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "X-Folded: a\r\n b\r\nContent-Length: 0\r\n\r\n",
                "X-Folded: a\r\n\tContent-Length: 44\r\nContent-Length: 0\r\n\r\n",
                "X-Bare: a\nContent-Length: 0\r\n\r\n",
                "Content-Length: 0\r\n\n",
                "X-Bare: a\nContent-Length: 0\r\nBad Name: b\r\n\r\n",
                "X-Null: a\u0000b\r\nContent-Length: 0\r\n\r\n",
                "Content-Length: 0\r\nHost: other\r\n\r\n"
            })
    void aSecondRequestHiddenInTheFirstIsNotAnswered(String rest) throws IOException {
        String hidden = "GET /health/live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
        String all = RawClient.all(
                port,
                "POST /api/v1/code HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n" + rest + hidden);
        assertThat(RawClient.status(all)).as(all).isBetween(400, 499);
        assertThat(RawClient.answers(all)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live HTTP/1.1\nHost: h\nConnection: close\n\n",
                "GET /health/live\u0001 HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /api/v1/visits/%00 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
                "GET /api/v1/visits/..%2f..%2fetc HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
                "GET /api/v1/visits/x;y=z HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
                "BREW /api/v1/code HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: h\r\n\r\n",
                "\r\n\r\n\r\nnonsense\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001"
            })
    void whatIsNoRequestIsRefused(String request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(request);
            String all = client.rest();
            int status = RawClient.status(all);
            assertThat(status == 0 || (status >= 400 && status < 500)).as(all).isTrue();
            assertThat(all).doesNotContain("Exception", "Tomcat", "org.apache");
        }
    }

    @Test
    void aTokenThatIsNoneIsAnsweredBeforeTheBodyIsRead() throws IOException {
        for (String forged :
                List.of("", "x", expired, token + "x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "a".repeat(5_000))) {
            String all = RawClient.all(port, post("/api/v1/code", forged, "Content-Length: 1000\r\n"));
            assertThat(RawClient.status(all)).as(forged).isEqualTo(401);
        }
        String nobody = RawClient.all(
                port,
                "POST /api/v1/code HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
        assertThat(RawClient.status(nobody)).isEqualTo(401);
    }

    @Test
    void depthAndNumbersAreRefusedByName() throws IOException {
        assertThat(sent("/api/v1/code", "application/json", bytes("[".repeat(100_000))))
                .contains("problem+json");
        assertThat(sent("/api/v1/code", "application/json", bytes("{\"administrations\":" + "[".repeat(100_000))))
                .contains("IN-010");
        assertThat(sent("/api/v1/code", "application/json", bytes("{\"id\":" + "9".repeat(1_000_000) + "}")))
                .contains("IN-0");
        assertThat(sent("/fhir/%24code", "application/fhir+json", bytes("{\"a\":".repeat(100_000))))
                .contains("OperationOutcome");
        assertThat(sent("/api/v1/code", "application/json", bytes("{\"id\":\"\\ud800\"}")))
                .contains("problem+json");
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(part);
            }
        }
        String said = sent("/api/v1/import?kind=mar", "application/gzip", packed.toByteArray());
        assertThat(RawClient.status(said)).isBetween(400, 499);
    }

    private static String sent(String path, String type, byte[] body) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send("POST " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: " + type
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            client.send(body);
            String all = client.rest();
            assertThat(RawClient.status(all)).isBetween(400, 499);
            return all;
        }
    }

    private static String post(String path, String bearer, String more) {
        return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + bearer + "\r\n" + more + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
