package org.basilic.server.messages;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.basilic.server.Main;
import org.jspecify.annotations.Nullable;

/** A whole server in a process of its own, which can be killed. */
final class ServerProcess {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path data;
    private final @Nullable String database;
    private final int port;
    private final int mllp;
    private @Nullable Process process;

    /**
     * Makes one that does not run yet.
     *
     * @param database URL of PostgreSQL; null for the file
     */
    ServerProcess(Path data, @Nullable String database) throws IOException {
        this.data = data;
        this.database = database;
        this.port = free();
        this.mllp = free();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int mllp() {
        return mllp;
    }

    int port() {
        return port;
    }

    /** Starts it; returns after how many milliseconds it was ready. */
    long start() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                String.valueOf(port),
                "--mllp",
                String.valueOf(mllp),
                "--data",
                data.toString()));
        if (database != null) {
            words.addAll(List.of("--db", database));
        }
        File log = data.resolve("server.log").toFile();
        long begun = System.nanoTime();
        Process started = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        process = started;
        while (!ready()) {
            if (!started.isAlive() || System.nanoTime() - begun > 120_000_000_000L) {
                throw new IOException("the server does not start; see " + log);
            }
            Thread.sleep(50);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> answer = HTTP.send(ask, HttpResponse.BodyHandlers.ofString());
            // Killed again and again it falls behind, and says so; it is there all the same.
            return answer.statusCode() == 200 || answer.body().startsWith("not ready: messages wait");
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.waitFor();
        }
    }

    /** Asks it to stop, and returns its exit code. */
    int exit() throws InterruptedException {
        stop();
        Process ended = process;
        return ended == null ? 0 : ended.exitValue();
    }

    /** Asks it to stop, and returns after how many milliseconds it had. */
    long stop() throws InterruptedException {
        Process running = process;
        long begun = System.nanoTime();
        if (running != null) {
            running.destroy();
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new AssertionError("the server does not stop");
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
