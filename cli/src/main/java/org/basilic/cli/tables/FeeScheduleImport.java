package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.FeeScheduleReader;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.reference.FeeSchedule;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import pfs}: the physician fee schedule. */
final class FeeScheduleImport extends TableImport {

    @Override
    public String name() {
        return FeeSchedule.KIND;
    }

    @Override
    String description() {
        return "Imports the relative values of the physician fee schedule of CMS, such as RVU26D.zip.";
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
        return FeeScheduleReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        QuarterOption.Release release = QuarterOption.release(file, words);
        FeeSchedule schedule = FeeScheduleReader.read(file, release.name(), release.days());
        int localities = schedule.localities().size();
        return new Taken(
                schedule,
                "%d rows of codes, conversion factor %s, %s"
                        .formatted(
                                schedule.rows().size(),
                                schedule.factor().toPlainString(),
                                localities == 0
                                        ? "no localities, so national amounts only (they are in the zip of the file)"
                                        : localities + " localities"));
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }
}
