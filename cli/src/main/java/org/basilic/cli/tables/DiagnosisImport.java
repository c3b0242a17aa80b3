package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.basilic.formats.cms.DiagnosisListReader;
import org.basilic.formats.cms.DiagnosisRelease;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.reference.DiagnosisList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import icd10cm}: every valid diagnosis code. */
final class DiagnosisImport extends TableImport {

    private static final String YEAR = "--fiscal-year";
    private static final String FROM = "--from";

    @Override
    public String name() {
        return DiagnosisList.KIND;
    }

    @Override
    String description() {
        return "Imports the yearly list of ICD-10-CM codes, such as icd10cm_codes_2026.txt.";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {
            option(
                    YEAR,
                    "2026",
                    "the fiscal year that the file is for, which begins on October 1 of the year before; needed"
                            + " where its name does not tell"),
            option(FROM, "2026-04-01", "the first day of a release within the fiscal year")
        };
    }

    @Override
    String optionsFor(LocalDate day) {
        return YEAR + " " + (day.getMonthValue() >= 10 ? day.getYear() + 1 : day.getYear());
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return DiagnosisListReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        DiagnosisList list = DiagnosisListReader.read(file, release(file, words));
        return new Taken(list, list.size() + " codes");
    }

    private static DiagnosisRelease release(OfficialFile file, ParseResult words) {
        int year = year(file, words);
        String from = words.matchedOptionValue(FROM, "");
        if (from.isEmpty()) {
            return DiagnosisRelease.ofYear(year);
        }
        DiagnosisRelease release = within(year, from);
        if (release == null) {
            throw wrong(
                    words,
                    FROM + " wants the first day of a month from " + (year - 1) + "-10-01 to " + year + "-09-01, not "
                            + from);
        }
        return release;
    }

    private static @Nullable DiagnosisRelease within(int year, String from) {
        try {
            return DiagnosisRelease.within(year, LocalDate.parse(from));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int year(OfficialFile file, ParseResult words) {
        Integer told = DiagnosisRelease.yearInFileName(file.fileName());
        String written = words.matchedOptionValue(YEAR, "");
        if (written.isEmpty()) {
            if (told == null) {
                throw wrong(words, "the name " + file.fileName() + " tells no year; say it, as in " + YEAR + " 2026");
            }
            return told;
        }
        if (!written.matches("20\\d\\d")) {
            throw wrong(words, YEAR + " wants a year such as 2026, not " + written);
        }
        int year = Integer.parseInt(written);
        if (told != null && told != year) {
            throw wrong(
                    words,
                    YEAR + " is " + year + ", but by its name the file is of " + told
                            + "; if the name is wrong, rename it");
        }
        return year;
    }
}
