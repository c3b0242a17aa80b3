package org.basilic.cli.remit;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import org.basilic.cli.tables.ReferenceSource;
import org.basilic.formats.csv.WorklistCsvWriter;
import org.basilic.formats.json.RemittanceWriter;
import org.basilic.formats.site.SiteFile;
import org.basilic.reference.Reference;
import org.basilic.remittance.Basis;
import org.basilic.remittance.PaymentReview;
import org.basilic.remittance.Refusal;
import org.basilic.remittance.Refusals;
import org.basilic.remittance.WorkItem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic remit}: reads what payers answer. */
public final class RemitCommand implements Command {

    private static final String CLAIMS = "--claims";
    private static final String ENCOUNTERS = "--encounters";
    private static final String SITE = "--site";
    private static final String AS_OF = "--as-of";

    private final ReferenceSource tables;

    /** Makes the command over the tables that its words name. */
    public RemitCommand() {
        this(ReferenceOption::given);
    }

    /** Makes the command over the tables of a door. */
    public RemitCommand(ReferenceSource tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "remit";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Reads what payers answer (835, 277CA, 999, TA1; the file tells which): whether the money adds up,"
                                + " which of our lines each answer means, what was denied, which rule would have foreseen it,"
                                + " and what to do first.",
                        "The exit code is 0 when all is paid and taken, 1 when something is denied, refused or does not add"
                                + " up, 3 when something could not be read.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .required(true)
                        .description("answers, in any order")
                        .build())
                .addOption(files(CLAIMS, "the 837 files that were sent; without them nothing is matched"))
                .addOption(
                        files(
                                ENCOUNTERS,
                                "the visits of the claims, in JSON: they are coded, and a denial says whether a rule foresaw it"))
                .addOption(Options.text(
                        SITE, "FILE", "the site file: names of payers, days in which claims must be filed"))
                .addOption(Options.text(AS_OF, "DAY", "the day from which days left are counted, as 2026-03-02"))
                .addOption(
                        Options.text("--format", "FORMAT", "table (without this option), json, or csv for what to do"))
                .addOption(ReferenceOption.spec())
                .addOption(PoliciesOption.spec());
    }

    private static OptionSpec files(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("FILE")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        RemitFormat format = CodingOptions.choice(
                words.commandSpec().commandLine(),
                "--format",
                words.matchedOptionValue("--format", "table"),
                RemitFormat.values());
        LocalDate asOf = asOf(words);
        Reference reference = tables.of(words);
        String siteName = words.matchedOptionValue(SITE, (String) null);
        SiteFile site = siteName == null ? null : SiteFile.read(Trouble.path(siteName), reference);

        Output output = new Output(streams);
        AnswerFiles answers = new AnswerFiles(streams);
        for (String file : words.matchedPositionalValue(0, List.<String>of())) {
            answers.read(file);
        }
        SentFiles sent = new SentFiles(streams);
        for (String file : words.matchedOptionValue(CLAIMS, List.<String>of())) {
            sent.read(file);
        }
        VisitFiles visits = new VisitFiles(reference, site, streams, output);
        for (String file : words.matchedOptionValue(ENCOUNTERS, List.<String>of())) {
            visits.read(file);
        }
        Basis basis = new Basis(reference, site == null ? null : site.site(), visits.foresight(), asOf);
        PaymentReview review = PaymentReview.of(
                answers.gathered().payments(), answers.gathered().repeated(), sent.claims(), basis);
        List<Refusal> refusals = Refusals.of(answers.gathered(), sent.places(), sent.claims());

        ExitCode found = review.clean() && refusals.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        print(format, review, refusals, answers, sent.given(), output);
        output.endRecord();
        output.release();
        return found.or(answers.ending()).or(sent.ending()).or(visits.ending());
    }

    private static void print(
            RemitFormat format,
            PaymentReview review,
            List<Refusal> refusals,
            AnswerFiles answers,
            boolean matched,
            Output output)
            throws IOException {
        switch (format) {
            case TABLE -> output.text(new RemitPage(review, refusals, answers.gathered(), matched).written());
            case JSON -> {
                new RemittanceWriter()
                        .write(review, refusals, answers.gathered().statuses(), output);
                output.text("\n");
            }
            case CSV -> {
                WorklistCsvWriter csv = new WorklistCsvWriter(output);
                for (WorkItem item : review.worklist()) {
                    csv.write(item);
                }
                csv.flush();
            }
        }
    }

    private static @Nullable LocalDate asOf(ParseResult words) {
        String written = words.matchedOptionValue(AS_OF, "");
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), AS_OF + " wants a day such as 2026-03-02, not " + written, e);
        }
    }
}
