package org.basilic.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.Coder;
import org.basilic.testkit.cases.CaseCheck;
import org.basilic.testkit.cases.CaseReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic check}: runs golden cases and says which of them the program answers differently. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Runs golden cases and shows those that the program answers differently.",
                        "A directory is searched for cases; a .jsonl file holds one published case a line.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("DIR|FILE")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("where the cases are")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        List<String> names = words.matchedPositionalValue(0, List.of());
        ExitCode ending = ExitCode.CLEAN;
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isReadable(path)) {
                paths.add(path);
            } else {
                streams.say(
                        name + ": " + (Files.exists(path) ? "no permission to read it" : "no such file or directory"));
                ending = ExitCode.FAILURE;
            }
        }
        Output output = new Output(streams);
        StringBuilder told = new StringBuilder();
        CaseReport report = CaseCheck.check(paths, Coder.standard(), told);
        output.text(told.toString());
        output.endRecord();
        output.release();
        return ending.or(report.failed() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN);
    }
}
