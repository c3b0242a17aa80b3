package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.HospitalPaymentsReader;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.reference.HospitalPayments;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import addendum-b}: how Medicare pays codes on outpatient hospital claims. */
final class HospitalPaymentsImport extends TableImport {

    @Override
    public String name() {
        return HospitalPayments.KIND;
    }

    @Override
    String description() {
        return "Imports Addendum B of the outpatient hospital payment system (OPPS) of CMS.";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {QuarterOption.spec(), QuarterOption.from()};
    }

    @Override
    String optionsFor(LocalDate day) {
        return QuarterOption.on(day);
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return HospitalPaymentsReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        QuarterOption.Release release = QuarterOption.release(file, words);
        HospitalPayments payments = HospitalPaymentsReader.read(file, release.name(), release.days());
        long with = payments.rows().stream().filter(row -> row.rate() != null).count();
        return new Taken(payments, "%d codes, %d of them with a rate".formatted(payments.size(), with));
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }
}
