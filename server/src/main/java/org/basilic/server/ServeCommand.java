package org.basilic.server;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.store.PrivateDirectory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code basilic serve}: starts the server and runs until it is told to stop. A signal to stop lets what is at work come to
 * its end, ten seconds at most, and the exit code is then 0.
 */
final class ServeCommand implements Command {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(name(), "Starts the server: workbench, API, and what listens for messages.");
        ServerOptions.addListeners(spec);
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Settings settings;
        try {
            settings = SettingWords.read(words);
        } catch (SettingsException e) {
            e.problems().forEach(problem -> streams.say("basilic: " + problem));
            return ExitCode.USAGE;
        }
        PrivateDirectory.make(settings.data());
        // Before anything makes a file of a moment: Java looks here once.
        System.setProperty(
                "java.io.tmpdir",
                PrivateDirectory.makeTemporary(settings.data()).toString());
        try {
            run(settings, streams);
            return ExitCode.CLEAN;
        } catch (RuntimeException e) {
            streams.say("basilic: " + StartTrouble.inWords(e, settings));
            return ExitCode.FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILURE;
        }
    }

    private static void run(Settings settings, Streams streams) throws InterruptedException {
        ConfigurableApplicationContext running = Start.server(settings);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            streams.say("Stopping.");
                            running.close();
                            streams.say("Stopped.");
                            // Without this a program that was told to stop ends as if it had been killed.
                            Runtime.getRuntime().halt(ExitCode.CLEAN.number());
                        },
                        "stop"));
        running.getBean(Announcement.class).say(streams::say);
        new CountDownLatch(1).await();
    }
}
