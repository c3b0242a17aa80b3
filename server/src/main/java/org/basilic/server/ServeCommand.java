package org.basilic.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic serve}: starts the server and runs until it is told to stop. */
final class ServeCommand implements Command {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(name(), "Starts the server: workbench, API, and what listens for messages.");
        spec.addOption(Options.text("--port", "N", "where to listen; 8080 without it"));
        spec.addOption(Options.text("--data", "DIR", "where to keep everything; basilic-data without it"));
        spec.addOption(Words.flag("fills an empty store with the example visits", "--demo"));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Path data = Path.of(words.matchedOptionValue("--data", "basilic-data"));
        Files.createDirectories(data);
        int port = Integer.parseInt(words.matchedOptionValue("--port", "8080"));
        ConfigurableApplicationContext running = Start.server(
                new Settings("127.0.0.1", port, data, null, null, words.hasMatchedOption("--demo"), false));
        streams.say("Basilic is at http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port"));
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.CLEAN;
    }
}
