package org.basilic.cli.imports;

import java.io.IOException;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.feed.FeedInput;
import org.basilic.cli.feed.FeedKind;
import org.basilic.cli.feed.FeedOptions;
import org.basilic.cli.feed.FeedRun;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.coding.EncounterCheck;
import org.basilic.reference.Reference;
import picocli.CommandLine.ParseResult;

/** {@code --dry-run}: what an import would make of the input. */
final class DryRun {

    private enum Form {
        TEXT,
        JSON
    }

    private DryRun() {}

    static ExitCode run(FeedKind kind, ParseResult words, Streams streams) throws IOException {
        FeedOptions options = FeedOptions.of(words, kind);
        Form form = CodingOptions.choice(
                words.commandSpec().commandLine(),
                "--format",
                words.matchedOptionValue("--format", "text"),
                Form.values());
        Reference reference = PoliciesOption.joinedTo(Reference.builtIn(), words);
        try (FeedInput input = FeedInput.of(ImportCommand.files(words, streams), streams);
                ReportFile report = ReportFile.of(words)) {
            FeedRun run = new FeedRun(options, new EncounterCheck(reference), report, streams);
            ExitCode ending = run.read(input, (number, encounter) -> {});
            report.end();
            Output output = new Output(streams);
            AccountReport account = new AccountReport(options, run.account());
            output.text(form == Form.JSON ? account.json() : account.text());
            output.endRecord();
            output.release();
            return ending;
        }
    }
}
