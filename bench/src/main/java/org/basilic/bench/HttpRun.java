package org.basilic.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;

/**
 * Codes one visit a request over HTTP at a steady rate, as many clients at once, and beside it by the engine alone. The time of a
 * request counts from when it was due, so that a server that stalls is not spared the requests that wait. The tokens are taken
 * from the environment variable {@code BASILIC_TOKENS}, with blanks between; clients take them in turn.
 */
public final class HttpRun {

    private static final int VISITS = 1_000;
    private static final int WARMING_SECONDS = 10;

    private HttpRun() {}

    /** Words: address of the server, requests a second, seconds, clients; such as http://127.0.0.1:8080 200 60 16. */
    public static void main(String[] words) throws Exception {
        URI address = URI.create(words[0] + "/api/v1/code");
        int rate = Integer.parseInt(words[1]);
        int seconds = Integer.parseInt(words[2]);
        int clients = Integer.parseInt(words[3]);
        String tokens = System.getenv("BASILIC_TOKENS");
        if (tokens == null || tokens.isBlank()) {
            throw new IllegalArgumentException("put tokens with the scope code into BASILIC_TOKENS");
        }
        List<Encounter> visits = RandomVisits.list(RandomVisits.SEED, VISITS);
        List<byte[]> bodies = new ArrayList<>();
        for (Encounter visit : visits) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            new EncounterWriter().writeAlone(visit, body);
            bodies.add(body.toByteArray());
        }
        run(address, bodies, tokens.split(" "), rate, WARMING_SECONDS, clients);
        print("over HTTP", run(address, bodies, tokens.split(" "), rate, seconds, clients));
        print("engine alone", engine(visits));
    }

    private static long[] run(URI address, List<byte[]> bodies, String[] tokens, int rate, int seconds, int clients)
            throws Exception {
        long begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
        int count = rate * seconds;
        long[] times = new long[count];
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<?>> done = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int first = client;
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            done.add(threads.submit(() -> {
                for (int i = first; i < count; i += clients) {
                    long due = begin + i * 1_000_000_000L / rate;
                    LockSupport.parkNanos(due - System.nanoTime());
                    send(http, address, bodies.get(i % bodies.size()), tokens[first % tokens.length]);
                    times[i] = System.nanoTime() - due;
                }
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
        return times;
    }

    private static void send(HttpClient http, URI address, byte[] body, String token)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
    }

    private static long[] engine(List<Encounter> visits) {
        Coder coder = new Coder(Reference.builtIn());
        long[] times = new long[visits.size()];
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < times.length; i++) {
                long from = System.nanoTime();
                if (coder.code(visits.get(i), Request.standard()).lines().isEmpty()
                        && visits.get(i).administrations().isEmpty()) {
                    throw new IllegalStateException("nothing was coded");
                }
                times[i] = System.nanoTime() - from;
            }
        }
        return times;
    }

    private static void print(String what, long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: %d requests, median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
