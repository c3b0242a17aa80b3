package org.basilic.formats.cms;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/** Where the columns of a crosswalk file stand; the publisher has named and ordered them in more than one way. */
record CrosswalkColumns(int code, int ndc, int drug, int labeler, int units) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Returns the columns when this line is the header, null when it is one of the title lines above it. */
    static @Nullable CrosswalkColumns of(CsvRecord line) {
        int ndc = find(line, "NDC2?(ORALTERNATEID)?");
        int units = find(line, "BILLUNITSPKG");
        if (ndc < 0 || units < 0) {
            return null;
        }
        return new CrosswalkColumns(
                find(line, ".*CODE.*"), ndc, find(line, "DRUGNAME"), find(line, "LABELERNAME"), units);
    }

    /** Refuses a header that lacks a column or is of another year. */
    void check(String file, CsvRecord header, Quarter quarter) throws MalformedFileException {
        long line = header.getStartingLineNumber();
        String missing = code < 0 ? "of codes" : drug < 0 ? "Drug Name" : labeler < 0 ? "LABELER NAME" : null;
        if (missing != null) {
            throw new MalformedFileException(file, line, "the header has no column " + missing);
        }
        Matcher year = YEAR.matcher(header.getField(code));
        if (year.find() && Integer.parseInt(year.group()) != quarter.year()) {
            throw new MalformedFileException(
                    file,
                    line,
                    "the column " + header.getField(code) + " is of " + year.group() + ", the quarter of "
                            + quarter.year());
        }
    }

    private static int find(CsvRecord line, String name) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            String plain = line.getField(i).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            if (plain.matches(name)) {
                return i;
            }
        }
        return -1;
    }
}
