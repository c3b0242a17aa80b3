package org.basilic.cli.scrub;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.basilic.claim.edit.ClaimEdits;
import org.basilic.cli.CodingOptions;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Output;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.cli.tables.ReferenceOption;
import org.basilic.formats.site.SiteFile;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic scrub}: what a receiver would refuse and a payer deny of the claims of a file, ours or anyone's. */
public final class ScrubCommand implements Command {

    private static final String STANDARD_INPUT = "-";
    private static final String EDITS = "--edits";
    private static final String MARKDOWN = "--markdown";
    private static final String SITE = "--site";
    private static final String FORMAT = "--format";

    @Override
    public String name() {
        return "scrub";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Looks at the claims of an 837P or 837I before they go out: what would be refused or denied, where, "
                                + "why, and what to do.",
                        "The exit code is 0 when there is no error, 1 when there is one, 3 when the file cannot be read.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("FILE")
                        .arity("0..1")
                        .type(String.class)
                        .description("the claims; - for standard input")
                        .build())
                .addOption(OptionSpec.builder("--policy", "--payer")
                        .paramLabel("ID")
                        .type(String.class)
                        .description("the payer's policy; without it the site file or the claim decides")
                        .build())
                .addOption(Options.text(SITE, "FILE", "the site file, for what its payers ask"))
                .addOption(Options.text(FORMAT, "FORMAT", "table, json or csv; table on a terminal, else json"))
                .addOption(ReferenceOption.spec())
                .addOption(PoliciesOption.spec())
                .addOption(Options.flag(EDITS, "lists every edit instead"))
                .addOption(Options.flag(MARKDOWN, "with --edits: as a Markdown page"));
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        CommandLine line = words.commandSpec().commandLine();
        String file = words.matchedPositionalValue(0, "");
        if (words.hasMatchedOption(EDITS)) {
            if (!file.isEmpty()) {
                throw new ParameterException(line, EDITS + " stands alone: it reads no file");
            }
            return list(words.hasMatchedOption(MARKDOWN), streams);
        }
        if (words.hasMatchedOption(MARKDOWN)) {
            throw new ParameterException(line, MARKDOWN + " wants " + EDITS);
        }
        if (file.isEmpty()) {
            throw new ParameterException(line, "name a file of claims, or - for standard input");
        }
        String word = words.matchedOptionValue(FORMAT, streams.watched() ? "table" : "json");
        ScrubFormat format = CodingOptions.choice(line, FORMAT, word, ScrubFormat.values());
        Reference reference = ReferenceOption.given(words);
        Payers payers = new Payers(CodingOptions.policy(words, reference), site(words, reference));
        Output output = new Output(streams);
        ExitCode ending;
        try (InputStream in = open(file, streams);
                ScrubReport report = format.report(output, reference)) {
            ending = new ScrubRun(new ClaimEdits(reference), payers, report, streams, file).read(in);
        }
        output.endRecord();
        output.release();
        return ending;
    }

    private static ExitCode list(boolean markdown, Streams streams) throws IOException {
        Output output = new Output(streams);
        output.text(markdown ? EditsPage.markdown(Reference.builtIn()) : EditsPage.text(Reference.builtIn()));
        output.endRecord();
        output.release();
        return ExitCode.CLEAN;
    }

    private static @Nullable SiteFile site(ParseResult words, Reference reference) throws IOException {
        String name = words.matchedOptionValue(SITE, (String) null);
        return name == null ? null : SiteFile.read(Trouble.path(name), reference);
    }

    private static InputStream open(String file, Streams streams) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return streams.in();
        }
        if (Files.isDirectory(Trouble.path(file))) {
            throw new IOException(file + ": is a directory; name the files in it");
        }
        return new BufferedInputStream(Files.newInputStream(Trouble.path(file)));
    }
}
