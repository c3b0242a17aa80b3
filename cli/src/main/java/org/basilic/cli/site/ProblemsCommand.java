package org.basilic.cli.site;

import java.io.IOException;
import org.basilic.claim.making.ClaimProblemCode;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic site problems}: the page of everything that stops a claim, or wants a look, as Markdown. */
final class ProblemsCommand implements Command {

    private static final String OPENING =
            "Made from the problem codes by `basilic site problems`; a test keeps it in step. A claim is made only of what the "
                    + "record, the registration and the site's files say: what is missing is a problem, never a guess. Most problems "
                    + "stop the claim of their encounter, and the other encounters go on; with the ones marked \"look\" the claim is "
                    + "made. The message names the place, the code, what was found and what would be right. It never repeats a name "
                    + "or an id.";

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(name(), "Writes the problems for which no claim is made as a Markdown page.");
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Paper paper = new Paper();
        paper.line("# Problems of claims").gap().hanging("", OPENING).gap();
        for (ClaimProblemCode code : ClaimProblemCode.values()) {
            paper.hanging("- **" + code.id() + "** ", 2, (code.stops() ? "" : "(look) ") + code.says());
        }
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }
}
