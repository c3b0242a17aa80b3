package org.basilic.cli.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Command;
import org.basilic.cli.Days;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Output;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.cli.Words;
import org.basilic.cli.tables.PoliciesOption;
import org.basilic.formats.policies.PolicyDirectory;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.formats.site.SiteLint;
import org.basilic.reference.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code basilic site lint}: says what is wrong with a site file and the files that it names, and what they lack. */
final class LintCommand implements Command {

    private static final String DRUGS = "--drugs";

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public CommandSpec spec() {
        return Words.command(
                        name(),
                        "Says all that is wrong with a site file, its charge master, revenue codes and registrations, "
                                + "and what they lack for claims.",
                        "The exit code is 0 when nothing is missing, 1 when claims will lack something, 3 when a file is "
                                + "not as it should be.")
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("FILE")
                        .type(String.class)
                        .required(true)
                        .description("the site file, such as site.json")
                        .build())
                .addOption(Days.option("day of service to look at; the last one that the tables were checked for"))
                .addOption(OptionSpec.builder(DRUGS)
                        .type(boolean.class)
                        .description("list the drugs without a charge")
                        .build())
                .addOption(PoliciesOption.spec());
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        String name = words.matchedPositionalValue(0, "");
        Path path = Trouble.path(name);
        Reference tables = Reference.builtIn();
        PolicyDirectory policies = PoliciesOption.directory(words);
        if (policies != null) {
            tables = policies.joinedTo(tables);
        }
        LocalDate day = day(words, tables);
        SiteFile file = SiteFile.read(path, tables);
        Paper paper = new Paper();
        SiteLint lint = SiteLint.of(file, tables.on(day), day);
        paper.line(name + ": in order, " + file.charges().size() + " charges, "
                + file.site().payers().size() + " payers");
        Path registered = file.registrations();
        if (registered != null) {
            Registrations registrations = Registrations.read(registered, file.site());
            paper.line(registered.getFileName() + ": in order, " + registrations.size() + " registrations");
        }
        for (String warning : lint.warnings()) {
            paper.hanging("- ", warning);
        }
        drugs(lint, day, words.hasMatchedOption(DRUGS), paper);
        Output output = new Output(streams);
        output.text(paper.toString());
        output.endRecord();
        output.release();
        return lint.warnings().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static void drugs(SiteLint lint, LocalDate day, boolean listed, Paper paper) {
        int without = lint.drugsWithoutCharge().size();
        if (without == 0) {
            return;
        }
        String counted = without + " of " + lint.drugs() + " drugs have no charge on " + day;
        if (listed) {
            paper.hanging("", 2, counted + ": " + String.join(" ", lint.drugsWithoutCharge()));
        } else {
            paper.line(counted + "; " + DRUGS + " lists them");
        }
    }

    private static LocalDate day(ParseResult words, Reference tables) {
        LocalDate day = Days.given(words);
        if (day == null) {
            return tables.checkedTo().minusDays(1);
        }
        if (!tables.covers(day)) {
            throw new ParameterException(
                    words.commandSpec().commandLine(),
                    "--on wants a day from " + tables.coversFrom() + " to "
                            + tables.coversTo().minusDays(1) + ", not " + day);
        }
        return day;
    }
}
