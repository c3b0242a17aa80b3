package org.basilic.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command that only leads to others. */
public final class Group implements Command {

    private final String name;
    private final String description;
    private final List<? extends Command> commands;

    /** Makes a command of this name over the others. */
    public Group(String name, String description, List<? extends Command> commands) {
        this.name = name;
        this.description = description;
        this.commands = List.copyOf(commands);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(name, description);
        addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        if (words.hasSubcommand()) {
            ParseResult further = words.subcommand();
            for (Command command : commands) {
                if (command.name().equals(further.commandSpec().name())) {
                    return command.run(further, streams);
                }
            }
            throw new IllegalStateException(
                    "no command runs " + further.commandSpec().name());
        }
        String names = commands.stream().map(Command::name).collect(Collectors.joining(", "));
        throw new ParameterException(
                words.commandSpec().commandLine(), "say what to do: " + names.replaceFirst(", (?=[^,]*$)", " or "));
    }

    /** Puts the commands under another. */
    void addTo(CommandSpec spec) {
        spec.usageMessage().commandListHeading("%nCommands:%n");
        for (Command command : commands) {
            spec.addSubcommand(command.name(), command.spec());
        }
    }
}
