package org.basilic.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, with the example data set, on a directory that is empty before. */
final class RunningServer implements AutoCloseable {

    private static final Path BUILT = Path.of("..", "server", "target", "basilic.jar");
    private static final long PATIENCE_MILLIS = 120_000;
    private static final Pattern HOME = Pattern.compile("^Basilic is at (http\\S+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("^(http\\S+/invitation\\S+)$", Pattern.MULTILINE);

    private final Process process;
    private final Path directory;

    private RunningServer(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    /** Whether there is a server to start: {@code mvn package} makes one. */
    static boolean isBuilt() {
        return Files.exists(jar()) && Files.isDirectory(jar().resolveSibling("lib"));
    }

    private static Path jar() {
        String other = System.getProperty("basilic.jar", "");
        return (other.isEmpty() ? BUILT : Path.of(other)).toAbsolutePath().normalize();
    }

    /**
     * Starts one.
     *
     * @param words of the command line after {@code serve}
     * @throws IllegalStateException if it does not say that it is ready within two minutes
     */
    static RunningServer start(Path directory, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-jar",
                jar().toString(),
                "serve",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out.txt").toFile())
                .redirectError(directory.resolve("err.txt").toFile())
                .start();
        RunningServer server = new RunningServer(process, directory);
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!server.said().contains("Ready.")) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start: " + server.said());
            }
            Thread.sleep(200);
        }
        return server;
    }

    /** Returns where it is, such as {@code http://127.0.0.1:8080}. */
    String home() {
        return found(HOME);
    }

    /** Returns the link of the first account. */
    String firstLink() {
        return found(LINK);
    }

    /** Returns what it wrote to standard error so far. */
    String said() {
        try {
            return Files.readString(directory.resolve("err.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Returns the directory with all that it writes: its data, its output. */
    Path directory() {
        return directory;
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(said());
        if (!matcher.find()) {
            throw new IllegalStateException("the server does not say " + pattern + ": " + said());
        }
        return matcher.group(1);
    }

    /** Tells it to stop, as a system does, and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the exit code after {@link #close}. */
    int exitCode() {
        return process.exitValue();
    }
}
