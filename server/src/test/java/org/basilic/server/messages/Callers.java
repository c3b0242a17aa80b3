package org.basilic.server.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients of the API that hand records of invented visits in for as long as they are let, each request under a key of its
 * own until it is answered with yes; now and then one that was answered is sent once more, and must be answered alike.
 */
final class Callers {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int PAUSE_MILLIS = 60;

    private final String address;
    private final Random random;
    private final String record = record();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger coded = new AtomicInteger();
    private final AtomicInteger resent = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;
    private volatile String fault = "";

    Callers(int port, long seed) {
        this.address = "http://127.0.0.1:" + port + "/api/v1/";
        this.random = new Random(seed);
    }

    private static String record() {
        try {
            return Files.readString(Path.of("../examples/antibiotic.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins with one caller for each token. */
    void start(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String name = "H" + i;
            String token = tokens.get(i);
            long seed = random.nextLong();
            Thread thread = new Thread(() -> call(name, token, new Random(seed)), "caller");
            threads.add(thread);
            thread.start();
        }
    }

    /** Stops after what was begun has been answered with yes. */
    void finish() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(120_000);
            if (thread.isAlive()) {
                throw new AssertionError("a caller waits for an answer in vain");
            }
        }
        if (!fault.isEmpty()) {
            throw new AssertionError(fault);
        }
    }

    /** Returns the import that was answered for each visit, by the visit's id. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Returns how many records were coded without being kept. */
    int coded() {
        return coded.get();
    }

    int resent() {
        return resent.get();
    }

    private void call(String name, String token, Random own) {
        try {
            for (int number = 0; running; number++) {
                String visit = name + "N" + number;
                String body = record.replaceFirst("\"id\": *\"[^\"]+\"", "\"id\": \"" + visit + "\"");
                if (own.nextInt(3) == 0) {
                    answered("code", token, "", body);
                    coded.incrementAndGet();
                }
                String answer = answered("import?kind=records&keep=true", token, visit, body);
                Matcher id = ID.matcher(answer);
                if (!id.find() || !answer.contains("\"refused\":0")) {
                    throw new IOException("an answer that is none: " + answer);
                }
                acknowledged.put(visit, id.group(1));
                if (own.nextInt(8) == 0) {
                    String again = answered("import?kind=records&keep=true", token, visit, body);
                    if (!again.equals(answer)) {
                        throw new IOException("another answer to the same key: " + again);
                    }
                }
                Thread.sleep(own.nextInt(PAUSE_MILLIS));
            }
        } catch (IOException e) {
            fault = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the answer of 200; until then it is asked again. */
    private String answered(String path, String token, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpRequest ask = request.build();
        while (true) {
            try {
                HttpResponse<String> answer =
                        http.send(ask, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                int status = answer.statusCode();
                if (status == 200) {
                    return answer.body();
                }
                if (status != 409 && status != 429 && status != 503) {
                    throw new AnswerException(status + " " + answer.body());
                }
            } catch (AnswerException e) {
                throw e;
            } catch (IOException e) {
                // Nobody there, or killed meanwhile.
            }
            resent.incrementAndGet();
            Thread.sleep(50);
        }
    }

    private static final class AnswerException extends IOException {

        private static final long serialVersionUID = 1L;

        AnswerException(String message) {
            super(message);
        }
    }
}
