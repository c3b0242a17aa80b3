package org.basilic.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basilic.cli.code.CodeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: finds the command that the words name, runs it, and turns how it ended into an exit code. */
public final class Basilic {
    private static final List<Command> COMMANDS =
            List.of(new CodeCommand(), new CheckCommand(), new RulesCommand(), new SwitchesCommand());

    private Basilic() {}

    /** Runs one command and exits. The launcher tells which streams are terminals: Java cannot tell one by one. */
    public static void main(String[] words) {
        Streams streams = new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("basilic.stdin.terminal"),
                Boolean.getBoolean("basilic.stdout.terminal"));
        System.exit(run(List.of(words), streams));
    }

    /** Runs one command and returns its exit code; never throws. */
    public static int run(List<String> words, Streams streams) {
        try {
            return choose(words, streams).number();
        } catch (ParameterException e) {
            streams.say("basilic: " + e.getMessage());
            String name = e.getCommandLine().getCommandSpec().qualifiedName();
            streams.say("Try: " + name + " --help");
            return ExitCode.USAGE.number();
        } catch (OutputException e) {
            if (!e.readerHasGone()) {
                streams.say("basilic: cannot write the results: " + e.getMessage());
            }
            return ExitCode.FAILURE.number();
        } catch (IOException e) {
            streams.say("basilic: " + e.getMessage());
            return ExitCode.FAILURE.number();
        } catch (RuntimeException | Error e) {
            Fault.report(streams, null, e);
            return ExitCode.FAULT.number();
        }
    }

    private static ExitCode choose(List<String> words, Streams streams) throws IOException {
        CommandSpec program = CommandSpec.create().name("basilic");
        program.addOption(Words.help())
                .addOption(Words.flag("the version of the program, rules and tables", "--version"));
        program.usageMessage()
                .description("Codes infusion visits, with the reason for every line.")
                .synopsisHeading("Usage: ")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Words.exitCodes());
        CommandLine line = new CommandLine(program);
        for (Command command : COMMANDS) {
            line.addSubcommand(command.name(), command.spec());
        }
        return follow(line, line.parseArgs(words.toArray(String[]::new)), streams);
    }

    private static ExitCode follow(CommandLine line, ParseResult words, Streams streams) throws IOException {
        ParseResult last = words.hasSubcommand() ? words.subcommand() : words;
        if (last.hasMatchedOption("--help")) {
            return print(last.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF), streams);
        }
        if (words.hasMatchedOption("--version")) {
            return print(Version.inWords(), streams);
        }
        if (!words.hasSubcommand()) {
            throw new ParameterException(line, "say what to do: code, check, rules or switches");
        }
        for (Command command : COMMANDS) {
            if (command.name().equals(last.commandSpec().name())) {
                return command.run(last, streams);
            }
        }
        throw new IllegalStateException("no command runs " + last.commandSpec().name());
    }

    private static ExitCode print(String text, Streams streams) throws IOException {
        Output output = new Output(streams);
        output.text(text);
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }
}
