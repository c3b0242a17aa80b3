package org.basilic.server.messages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.ServerOptions;
import org.basilic.server.SettingWords;
import org.basilic.server.Settings;
import org.basilic.server.SettingsException;
import org.basilic.server.Start;
import org.basilic.server.StartTrouble;
import org.basilic.server.facility.Facilities;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic replay}: makes visits of kept messages anew and says what differs. */
public final class ReplayCommand implements Command {

    /** Makes the command. */
    public ReplayCommand() {}

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Makes the visits of messages that came in a time anew, with all other messages of their patients, and says"
                        + " what differs. Ends with 1 where something does.");
        spec.addOption(Options.needed("--from", "DAY", "the first day on which the messages came, such as 2026-05-01"));
        spec.addOption(Options.needed("--to", "DAY", "the last day"));
        spec.addOption(Options.flag("--dry-run", "says what would differ, and changes nothing"));
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        LocalDate from = day(words, "--from");
        LocalDate to = day(words, "--to");
        Settings settings;
        try {
            settings = SettingWords.read(words);
        } catch (SettingsException e) {
            e.problems().forEach(problem -> streams.say("basilic: " + problem));
            return ExitCode.USAGE;
        }
        PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
        boolean really = !words.hasMatchedOption("--dry-run");
        int differing = 0;
        try (ConfigurableApplicationContext store = Start.store(settings)) {
            Facilities facilities = store.getBean(Facilities.class);
            for (String facility : facilities.ids()) {
                ZoneId zone = facilities.zone(facility);
                Instant first = from.atStartOfDay(zone).toInstant();
                Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
                Replay.Outcome outcome = store.getBean(Replay.class).run(facility, first, end, really, out::println);
                differing += outcome.visits();
                streams.say(facility + ": " + outcome.messages() + " messages, " + outcome.visits()
                        + (really ? " visits made anew, " : " visits would be made anew, ") + outcome.recoded()
                        + " of them with other lines");
            }
        } catch (RuntimeException e) {
            throw new IOException(StartTrouble.inWords(e, settings), e);
        }
        return differing == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static LocalDate day(ParseResult words, String name) {
        try {
            return LocalDate.parse(words.matchedOptionValue(name, ""));
        } catch (DateTimeException e) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), name + " wants a day such as 2026-05-01", e);
        }
    }
}
