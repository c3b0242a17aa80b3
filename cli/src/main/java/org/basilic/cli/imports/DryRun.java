package org.basilic.cli.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.feed.FeedInput;
import org.basilic.cli.feed.FeedKind;
import org.basilic.cli.feed.FeedOptions;
import org.basilic.cli.feed.FeedRun;
import org.basilic.cli.tables.ReferenceSource;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.mar.MarDryRun;
import org.basilic.reference.Reference;
import picocli.CommandLine.ParseResult;

/** {@code --dry-run}: what an import would make of the input, and of a table what the map knows of it. */
final class DryRun {

    private enum Form {
        TEXT,
        JSON
    }

    private DryRun() {}

    static ExitCode run(FeedKind kind, ReferenceSource tables, ParseResult words, Streams streams) throws IOException {
        FeedOptions options = FeedOptions.of(words, kind);
        Form form = CodingOptions.choice(
                words.commandSpec().commandLine(),
                "--format",
                words.matchedOptionValue("--format", "text"),
                Form.values());
        try (FeedInput input = FeedInput.of(ImportCommand.files(words, streams), streams);
                ReportFile report = ReportFile.of(words)) {
            if (kind == FeedKind.MAR && !words.hasMatchedOption("--report")) {
                MarDryRun seen = MarDryRun.of(input.files(), options.map());
                print(kind, options, form, new MarReport(options, seen), streams);
                boolean blocks = !seen.unmappedActions().isEmpty()
                        || !seen.unmappedRoutes().isEmpty();
                return !seen.problems().isEmpty() ? ExitCode.REFUSED : blocks ? ExitCode.FINDINGS : ExitCode.CLEAN;
            }
            Reference reference = tables.of(words);
            FeedRun run = new FeedRun(options, new EncounterCheck(reference), report, streams);
            Blocking blocking = new Blocking(reference);
            ExitCode ending = run.read(input, (number, encounter) -> blocking.look(encounter));
            report.end();
            print(kind, options, form, new AccountReport(options, run.account()), streams);
            return ending.or(blocking.ending());
        }
    }

    private static void print(FeedKind kind, FeedOptions options, Form form, Report report, Streams streams)
            throws IOException {
        Output output = new Output(streams);
        output.text(form == Form.JSON ? json(kind, options, report) : report.text());
        output.endRecord();
        output.release();
    }

    private static String json(FeedKind kind, FeedOptions options, Report report) throws IOException {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        pretty.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(pretty)) {
            json.writeStartObject();
            json.writeStringField("feed", kind.word());
            json.writeStringField("map", options.map().id());
            report.json(json);
            json.writeEndObject();
        }
        return text + "\n";
    }
}
