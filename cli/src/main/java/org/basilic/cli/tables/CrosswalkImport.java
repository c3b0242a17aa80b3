package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.CrosswalkReader;
import org.basilic.formats.cms.CrosswalkReading;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.reference.AspCrosswalk;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import asp-crosswalk}: from drug packages to billing codes. */
final class CrosswalkImport extends TableImport {

    @Override
    public String name() {
        return AspCrosswalk.KIND;
    }

    @Override
    String description() {
        return "Imports the quarterly crosswalk of CMS from drug packages (NDC) to billing codes (HCPCS).";
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
        return CrosswalkReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        CrosswalkReading reading = CrosswalkReader.read(file, QuarterOption.given(file, words));
        int taken = reading.table().size();
        return new Taken(
                reading.table(),
                "%d rows: %d packages of drugs; %d rows without an NDC (skin substitutes, devices) left out"
                        .formatted(reading.rows(), taken, reading.withoutNdc()));
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }
}
