package org.basilic.cli.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.cms.EditFileName;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.Quarter;
import org.basilic.model.Setting;
import org.basilic.reference.EditSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which release files of edits are: told by their names, or by the words where a name does not tell.
 *
 * @param setting null where neither tells
 * @param parts of each file, null where its name does not tell
 */
record EditRelease(@Nullable Setting setting, Quarter quarter, List<@Nullable String> parts) {

    static final String QUARTER = "--quarter";
    static final String SETTING = "--setting";

    static OptionSpec quarterOption() {
        return TableImport.option(
                QUARTER, "2026Q4", "the quarter that the file is for; needed where its name does not tell");
    }

    static OptionSpec settingOption() {
        return TableImport.option(
                SETTING, "practitioner|hospital", "whose claims the file is for; needed where its name does not tell");
    }

    /** Returns the words that name the quarter of a day. */
    static String optionsFor(LocalDate day) {
        return QUARTER + " " + new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Reads names and words, refusing what contradicts. */
    static EditRelease of(List<OfficialFile> files, ParseResult words) throws IOException {
        Setting setting = writtenSetting(words);
        String settingFrom = SETTING;
        Quarter quarter = writtenQuarter(words);
        String quarterFrom = QUARTER;
        List<@Nullable String> parts = new ArrayList<>();
        for (OfficialFile file : files) {
            EditFileName name = EditFileName.of(file);
            if (name.setting() != null) {
                if (setting != null && setting != name.setting()) {
                    throw contradiction(
                            words, file, settingFrom, EditSetting.word(setting), EditSetting.word(name.setting()));
                }
                if (setting == null) {
                    setting = name.setting();
                    settingFrom = file.fileName();
                }
            }
            if (name.quarter() != null) {
                if (quarter != null && !quarter.equals(name.quarter())) {
                    throw contradiction(
                            words,
                            file,
                            quarterFrom,
                            quarter.toString(),
                            name.quarter().toString());
                }
                if (quarter == null) {
                    quarter = name.quarter();
                    quarterFrom = file.fileName();
                }
            }
            parts.add(name.part());
        }
        if (quarter == null) {
            throw untold(words, files.get(0), "quarter", QUARTER + " 2026Q4");
        }
        return new EditRelease(setting, quarter, parts);
    }

    /** Returns the setting, refusing words and names that do not tell it. */
    Setting settingOf(OfficialFile file, ParseResult words) {
        if (setting == null) {
            throw untold(words, file, "setting", SETTING + " hospital");
        }
        return setting;
    }

    private static @Nullable Setting writtenSetting(ParseResult words) {
        String written = words.hasMatchedOption(SETTING) ? words.matchedOptionValue(SETTING, "") : "";
        if (written.isEmpty()) {
            return null;
        }
        Setting setting = EditSetting.of(written);
        if (setting == null) {
            throw TableImport.wrong(words, SETTING + " wants practitioner or hospital, not " + written);
        }
        return setting;
    }

    private static @Nullable Quarter writtenQuarter(ParseResult words) {
        String written = words.matchedOptionValue(QUARTER, "");
        if (written.isEmpty()) {
            return null;
        }
        Quarter quarter = Quarter.of(written);
        if (quarter == null) {
            throw TableImport.wrong(words, QUARTER + " wants a quarter such as 2026Q4, not " + written);
        }
        return quarter;
    }

    private static RuntimeException contradiction(
            ParseResult words, OfficialFile file, String from, String one, String other) {
        boolean said = from.equals(SETTING) || from.equals(QUARTER);
        return TableImport.wrong(
                words,
                said
                        ? from + " is " + one + ", but by its name " + file.fileName() + " is of " + other
                                + "; if the name is wrong, rename it"
                        : "by their names " + from + " is of " + one + " and " + file.fileName() + " of " + other
                                + "; import one release of one setting at a time");
    }

    private static RuntimeException untold(ParseResult words, OfficialFile file, String what, String as) {
        return TableImport.wrong(words, "the name " + file.fileName() + " tells no " + what + "; say it, as in " + as);
    }
}
