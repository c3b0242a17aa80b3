package org.basilic.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.audit.AuditCommand;
import org.basilic.cli.check.CheckCommand;
import org.basilic.cli.claim.ClaimCommand;
import org.basilic.cli.code.CodeCommand;
import org.basilic.cli.drug.DrugCommand;
import org.basilic.cli.imports.ImportCommands;
import org.basilic.cli.policy.PolicyCommands;
import org.basilic.cli.remit.RemitCommand;
import org.basilic.cli.scrub.ScrubCommand;
import org.basilic.cli.site.SiteCommands;
import org.basilic.cli.tables.ReferenceCommands;
import org.basilic.formats.MalformedFileException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program: finds the command that the words name, runs it, and turns how it ended into an exit code. */
public final class Basilic {
    private static final List<Command> COMMANDS = List.of(
            new CodeCommand(),
            ImportCommands.all(),
            new CheckCommand(),
            new ClaimCommand(),
            new AuditCommand(),
            new DrugCommand(),
            PolicyCommands.all(),
            SiteCommands.all(),
            ReferenceCommands.all(),
            new ScrubCommand(),
            new RemitCommand(),
            new RulesCommand(),
            new SwitchesCommand());

    private Basilic() {}

    /** Runs one command and exits. */
    public static void main(String[] words) {
        main(List.of(), words);
    }

    /**
     * Runs one command and exits. The launcher tells which streams are terminals: Java cannot tell one by one.
     *
     * @param further commands of a door that brings more than this one
     */
    public static void main(List<Command> further, String[] words) {
        Streams streams = new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("basilic.stdin.terminal"),
                Boolean.getBoolean("basilic.stdout.terminal"));
        System.exit(run(further, List.of(words), streams));
    }

    /** Runs one command and returns its exit code; never throws. */
    public static int run(List<String> words, Streams streams) {
        return run(List.of(), words, streams);
    }

    /** Runs one command, of these or of the further ones, and returns its exit code; never throws. */
    public static int run(List<Command> further, List<String> words, Streams streams) {
        try {
            return choose(further, words, streams).number();
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
        } catch (MalformedFileException e) {
            e.problems().forEach(problem -> streams.say("basilic: " + problem));
            return ExitCode.REFUSED.number();
        } catch (FileSystemException e) {
            streams.say("basilic: " + Trouble.inWords(e));
            return ExitCode.FAILURE.number();
        } catch (IOException e) {
            streams.say("basilic: " + e.getMessage());
            return ExitCode.FAILURE.number();
        } catch (RuntimeException | Error e) {
            Fault.report(streams, null, e);
            return ExitCode.FAULT.number();
        }
    }

    private static ExitCode choose(List<Command> further, List<String> words, Streams streams) throws IOException {
        List<Command> commands = new ArrayList<>(COMMANDS);
        commands.addAll(further);
        Group group = new Group("basilic", "Codes infusion visits, with the reason for every line.", commands);
        CommandSpec program = group.spec();
        program.addOption(Words.flag("the version of the program, rules and tables", "--version"));
        program.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(Words.exitCodes());
        if (further.isEmpty()) {
            program.usageMessage().footerHeading("%nOf the server:%n").footer(Words.SERVER);
        }
        ParseResult parsed = new CommandLine(program).parseArgs(words.toArray(String[]::new));
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.hasMatchedOption("--help")) {
            return print(last.commandSpec().commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF), streams);
        }
        if (parsed.hasMatchedOption("--version")) {
            return print(Version.inWords(), streams);
        }
        return group.run(parsed, streams);
    }

    private static ExitCode print(String text, Streams streams) throws IOException {
        Output output = new Output(streams);
        output.text(text);
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }
}
