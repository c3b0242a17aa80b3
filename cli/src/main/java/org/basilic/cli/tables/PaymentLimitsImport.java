package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.PaymentLimitsReader;
import org.basilic.reference.PaymentLimits;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import asp-pricing}: what Medicare pays at most for a unit of a drug. */
final class PaymentLimitsImport extends TableImport {

    @Override
    public String name() {
        return PaymentLimits.KIND;
    }

    @Override
    String description() {
        return "Imports the quarterly payment limits of CMS for drugs (ASP pricing file).";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {QuarterOption.spec()};
    }

    @Override
    String optionsFor(LocalDate day) {
        return QuarterOption.on(day);
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return PaymentLimitsReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        PaymentLimits limits = PaymentLimitsReader.read(file, QuarterOption.given(file, words));
        long without =
                limits.rows().stream().filter(row -> row.dollars() == null).count();
        return new Taken(limits, "%d codes, %d of them without a limit".formatted(limits.size(), without));
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }
}
