package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.AddOnReader;
import org.basilic.formats.cms.AddOnReading;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.reference.AddOnTable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import add-on}: which codes an add-on code may follow. */
final class AddOnImport extends TableImport {

    @Override
    public String name() {
        return AddOnTable.KIND;
    }

    @Override
    String description() {
        return "Imports the quarterly list of CMS of add-on codes and the codes that they follow (NCCI AOC).";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {EditRelease.quarterOption()};
    }

    @Override
    String optionsFor(LocalDate day) {
        return EditRelease.optionsFor(day);
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return AddOnReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        EditRelease release = EditRelease.of(List.of(file), words);
        AddOnReading reading = AddOnReader.read(file, release.quarter());
        StringBuilder counts = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d rows: %,d kept",
                reading.rows(),
                reading.table().size()));
        if (reading.repeated() > 0) {
            counts.append(String.format(Locale.ROOT, "; %,d say the same as another", reading.repeated()));
        }
        if (reading.neverInForce() > 0) {
            counts.append(String.format(
                    Locale.ROOT, "; %,d end before they begin and were left out", reading.neverInForce()));
        }
        return new Taken(reading.table(), counts.toString());
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }
}
