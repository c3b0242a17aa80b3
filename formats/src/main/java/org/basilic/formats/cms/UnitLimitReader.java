package org.basilic.formats.cms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.Adjudication;
import org.basilic.reference.EditSetting;
import org.basilic.reference.UnitLimit;
import org.basilic.reference.UnitLimitTable;
import org.jspecify.annotations.Nullable;

/** A reader of the quarterly limits on the units of a day (MUE) of one setting. */
public final class UnitLimitReader {

    private static final String CODE = "HCPCSCPTCODE";
    private static final Pattern LIMIT =
            Pattern.compile("(PRACTITIONER|OUTPATIENTHOSPITAL|FACILITYOUTPATIENT)SERVICESMUEVALUES?");
    private static final String ADJUDICATION = "MUEADJUDICATIONINDICATOR";
    private static final String RATIONALE = "MUERATIONALE";
    private static final int COLUMNS = 4;
    private static final String WANTED =
            "HCPCS/CPT Code, Practitioner Services (or Outpatient Hospital Services) MUE Values,"
                    + " MUE Adjudication Indicator, MUE Rationale";

    private static final Pattern UNITS = Pattern.compile("\\d{1,6}");
    private static final Pattern INDICATOR = Pattern.compile("([123])( .*)?");

    /** Where a limit stands. */
    private record Place(UnitLimit limit, long line) {}

    private final OfficialFile file;
    private final Map<String, Place> found = new HashMap<>();
    private int rows;
    private int repeated;

    private UnitLimitReader(OfficialFile file) {
        this.file = file;
    }

    /** Finds the limits: the file itself, or the one in a zip. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(path, name -> name.contains("mue") && !name.contains("read"));
    }

    /**
     * Reads the limits of a quarter. The header tells the setting.
     *
     * @param told the setting that the file is said to be for, or null when nothing is said
     * @throws MalformedFileException if the file is laid out in another way or is for another setting, a row of it cannot be, or
     *     two rows give a code two limits
     */
    public static UnitLimitReading read(OfficialFile file, @Nullable Setting told, Quarter quarter) throws IOException {
        return new UnitLimitReader(file).read(told, quarter);
    }

    private UnitLimitReading read(@Nullable Setting told, Quarter quarter) throws IOException {
        try (OfficialRows table = OfficialRows.open(file, UnitLimitReader::isHeader)) {
            Setting setting = header(table);
            if (told != null && told != setting) {
                throw table.malformed("these are limits for " + EditSetting.word(setting)
                        + ", and the file is said to be for " + EditSetting.word(told));
            }
            while (table.next()) {
                row(table);
            }
            if (rows == 0) {
                throw table.malformed("a header and no rows");
            }
            Map<String, UnitLimit> limits = new HashMap<>();
            found.forEach((code, place) -> limits.put(code, place.limit()));
            return new UnitLimitReading(
                    new UnitLimitTable(setting, quarter.toString(), quarter.days(), limits), rows, repeated);
        }
    }

    private static boolean isHeader(List<String> cells) {
        return cells.stream().map(EditCode::plain).anyMatch(CODE::equals);
    }

    /** Goes to the header and returns the setting that it tells. */
    private static Setting header(OfficialRows table) throws IOException {
        int lines = 0;
        while (table.next() && lines++ < OfficialRows.TITLE_ROWS) {
            if (isHeader(table.cells())) {
                return setting(table);
            }
        }
        throw table.malformed("no line so far has the headings " + WANTED + ", so this is not a file of MUE values");
    }

    private static Setting setting(OfficialRows header) throws MalformedFileException {
        Matcher limit = LIMIT.matcher(EditCode.plain(header.cell(1)));
        boolean right = EditCode.plain(header.cell(0)).equals(CODE)
                && limit.matches()
                && EditCode.plain(header.cell(2)).equals(ADJUDICATION)
                && EditCode.plain(header.cell(3)).equals(RATIONALE)
                && header.cells().stream().skip(COLUMNS).allMatch(String::isEmpty);
        if (!right) {
            throw header.malformed("the headings must be " + WANTED + ", in this order");
        }
        return "PRACTITIONER".equals(limit.group(1)) ? Setting.PROFESSIONAL : Setting.FACILITY;
    }

    private void row(OfficialRows table) throws MalformedFileException {
        rows++;
        String code = EditCode.at(0, table);
        String units = table.cell(1);
        if (!UNITS.matcher(units).matches()) {
            throw table.malformed("'" + units + "' is not a number of units");
        }
        UnitLimit limit = new UnitLimit(Integer.parseInt(units), adjudication(table));
        Place before = found.putIfAbsent(code, new Place(limit, table.line()));
        if (before == null) {
            return;
        }
        if (!before.limit().equals(limit)) {
            throw table.malformed(code + " has another limit than in line " + before.line());
        }
        repeated++;
    }

    private static Adjudication adjudication(OfficialRows table) throws MalformedFileException {
        String cell = table.cell(2);
        Matcher indicator = INDICATOR.matcher(cell);
        if (indicator.matches()) {
            for (Adjudication adjudication : Adjudication.values()) {
                if (adjudication.written().equals(indicator.group(1))) {
                    return adjudication;
                }
            }
        }
        throw table.malformed("'" + cell + "' is not an adjudication indicator, which begins with 1, 2 or 3");
    }
}
