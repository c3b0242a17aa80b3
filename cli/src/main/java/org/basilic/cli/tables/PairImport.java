package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.PairReader;
import org.basilic.formats.cms.PairReading;
import org.basilic.model.Setting;
import org.basilic.reference.PairTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import ncci-ptp}: which two codes are not paid together. */
final class PairImport extends TableImport {

    private static final String PARTIAL = "--partial";

    @Override
    public String name() {
        return "ncci-ptp";
    }

    @Override
    List<String> kinds() {
        return List.of(PairTable.kind(Setting.FACILITY), PairTable.kind(Setting.PROFESSIONAL));
    }

    @Override
    String description() {
        return "Imports the quarterly edits of CMS between two codes (NCCI PTP) of one setting, all four parts in one call.";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {
            EditRelease.settingOption(),
            EditRelease.quarterOption(),
            OptionSpec.builder(PARTIAL)
                    .type(boolean.class)
                    .description("imports some parts without the others; pairs that are not found are no data then")
                    .build()
        };
    }

    @Override
    String optionsFor(LocalDate day) {
        return EditRelease.optionsFor(day);
    }

    @Override
    String filesFor(String kind) {
        return kind.equals(PairTable.kind(Setting.FACILITY)) ? "CCIOPH-FILES" : "CCIPRA-FILES";
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return PairReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        return read(List.of(file), words, rows -> {});
    }

    @Override
    Taken takeAll(List<OfficialFile> files, ParseResult words, Streams streams) throws IOException {
        return read(files, words, new Progress(streams));
    }

    private static Taken read(List<OfficialFile> files, ParseResult words, LongConsumer progress) throws IOException {
        EditRelease release = EditRelease.of(files, words);
        Setting setting = release.settingOf(files.get(0), words);
        List<String> missing = missing(files, release.parts(), words);
        PairReading reading = PairReader.read(files, setting, release.quarter(), missing, progress);
        return new Taken(reading.table(), counts(reading));
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }

    /** Returns the parts of the release that are not there, refusing parts that are there twice or cannot be told. */
    private static List<String> missing(List<OfficialFile> files, List<@Nullable String> parts, ParseResult words) {
        Map<String, OfficialFile> there = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String part = parts.get(i);
            if (part == null) {
                throw wrong(
                        words,
                        "the name " + files.get(i).fileName()
                                + " tells no part of the release; name it as it came, as in ccioph-v323r0-f1.txt");
            }
            OfficialFile other = there.put(part, files.get(i));
            if (other != null) {
                throw wrong(words, other.fileName() + " and " + files.get(i).fileName() + " are both the part " + part);
            }
        }
        List<String> missing = new ArrayList<>(PairTable.PARTS);
        missing.removeAll(there.keySet());
        if (!missing.isEmpty() && !words.hasMatchedOption(PARTIAL)) {
            throw wrong(
                    words,
                    "of the release " + String.join(", ", missing)
                            + (missing.size() == 1 ? " is" : " are")
                            + " missing; name all parts in one call, or say --partial");
        }
        return missing;
    }

    private static String counts(PairReading reading) {
        PairTable table = reading.table();
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d rows: %,d pairs kept, of them %,d that ended before the quarter",
                reading.rows(),
                table.size(),
                reading.ended()));
        more(words, reading.repeated(), "say the same as another");
        more(words, reading.neverInForce(), "end before they begin and were left out");
        more(words, reading.otherwise(), "contradict another on days outside the quarter");
        if (!table.missing().isEmpty()) {
            words.append("; partial: ").append(String.join(", ", table.missing()));
            words.append(" not there, so a pair that is not found is no data");
        }
        return words.toString();
    }

    private static void more(StringBuilder words, int count, String what) {
        if (count > 0) {
            words.append(String.format(Locale.ROOT, "; %,d %s", count, what));
        }
    }
}
