package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.MapLint;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic import lint}: says what is wrong with a map of a site. */
final class LintCommand implements Command {

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(name(), "Says all that is wrong with a map of your own, and changes nothing.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("FILE")
                        .type(String.class)
                        .required(true)
                        .description("the map; its parent is one of the program's or stands beside it")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        String name = words.matchedPositionalValue(0, "");
        MapLint lint = FeedMaps.builtIn().lint(Trouble.path(name));
        if (!lint.problems().isEmpty()) {
            throw new MalformedFileException(lint.problems());
        }
        Paper paper = new Paper();
        lint.warnings().forEach(paper::line);
        paper.line(name + ": in order"
                + (lint.warnings().isEmpty()
                        ? ""
                        : ", with " + count(lint.warnings().size())));
        MapCommand.print(paper, streams);
        return ExitCode.CLEAN;
    }

    private static String count(int warnings) {
        return warnings == 1 ? "1 remark" : warnings + " remarks";
    }
}
