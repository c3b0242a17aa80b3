package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.CrosswalkReader;
import org.basilic.formats.cms.CrosswalkReading;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.Quarter;
import org.basilic.reference.AspCrosswalk;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import asp-crosswalk}: from drug packages to billing codes. */
final class CrosswalkImport extends TableImport {

    private static final String QUARTER = "--quarter";

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
        return new OptionSpec[] {
            option(QUARTER, "2025Q4", "the quarter that the file is for; needed where its name does not tell")
        };
    }

    @Override
    String optionsFor(LocalDate day) {
        return QUARTER + " " + new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return CrosswalkReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        CrosswalkReading reading = CrosswalkReader.read(file, quarter(file, words));
        int taken = reading.table().size();
        return new Taken(
                reading.table(),
                "%d rows: %d packages of drugs; %d rows without an NDC (skin substitutes, devices) left out"
                        .formatted(reading.rows(), taken, reading.withoutNdc()));
    }

    @Override
    void warn(Streams streams) {
        streams.say(
                "Some codes of this file are CPT codes. CPT belongs to the American Medical Association: numbers were"
                        + " taken, descriptions were not, and using the codes may need a licence from it.");
    }

    private static Quarter quarter(OfficialFile file, ParseResult words) {
        Quarter told = Quarter.inFileName(file.fileName());
        String written = words.matchedOptionValue(QUARTER, "");
        if (written.isEmpty()) {
            if (told == null) {
                throw wrong(
                        words,
                        "the name " + file.fileName() + " tells no quarter; say it, as in " + QUARTER + " 2025Q4");
            }
            return told;
        }
        Quarter quarter = Quarter.of(written);
        if (quarter == null) {
            throw wrong(words, QUARTER + " wants a quarter such as 2025Q4, not " + written);
        }
        if (told != null && !told.equals(quarter)) {
            throw wrong(
                    words,
                    QUARTER + " is " + quarter + ", but by its name the file is of " + told
                            + "; if the name is wrong, rename it");
        }
        return quarter;
    }
}
