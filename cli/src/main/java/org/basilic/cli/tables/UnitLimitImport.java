package org.basilic.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.UnitLimitReader;
import org.basilic.formats.cms.UnitLimitReading;
import org.basilic.model.Setting;
import org.basilic.reference.UnitLimitTable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic reference import ncci-mue}: how many units of a code a day may have. */
final class UnitLimitImport extends TableImport {

    @Override
    public String name() {
        return "ncci-mue";
    }

    @Override
    List<String> kinds() {
        return List.of(UnitLimitTable.kind(Setting.FACILITY), UnitLimitTable.kind(Setting.PROFESSIONAL));
    }

    @Override
    String description() {
        return "Imports the quarterly limits of CMS on the units of a code (NCCI MUE) of one setting.";
    }

    @Override
    OptionSpec[] options() {
        return new OptionSpec[] {EditRelease.settingOption(), EditRelease.quarterOption()};
    }

    @Override
    String optionsFor(LocalDate day) {
        return EditRelease.optionsFor(day);
    }

    @Override
    String filesFor(String kind) {
        return kind.equals(UnitLimitTable.kind(Setting.FACILITY)) ? "HOSPITAL-FILE" : "PRACTITIONER-FILE";
    }

    @Override
    OfficialFile find(Path path) throws IOException {
        return UnitLimitReader.find(path);
    }

    @Override
    Taken take(OfficialFile file, ParseResult words) throws IOException {
        EditRelease release = EditRelease.of(List.of(file), words);
        UnitLimitReading reading = UnitLimitReader.read(file, release.setting(), release.quarter());
        String counts = String.format(
                Locale.ROOT,
                "%,d rows: limits for %,d codes",
                reading.rows(),
                reading.table().size());
        return new Taken(
                reading.table(),
                reading.repeated() == 0 ? counts : counts + "; " + reading.repeated() + " say the same as another");
    }

    @Override
    void warn(Streams streams) {
        CptNotice.say(streams);
    }
}
