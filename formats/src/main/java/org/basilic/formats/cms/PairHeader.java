package org.basilic.formats.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.PairRows;

/** The header of a file of pairs, whose headings may go over several lines. */
final class PairHeader {

    /** How many columns there are. */
    static final int COLUMNS = 7;

    private static final List<Pattern> HEADINGS = List.of(
            Pattern.compile("COLUMN1"),
            Pattern.compile("COLUMN2"),
            Pattern.compile("INEXISTENCE(PRIORTO)?(1996)?"),
            Pattern.compile("EFFECTIVEDATE"),
            Pattern.compile("DELETIONDATE(NODATA)?"),
            Pattern.compile("MODIFIER(INDICATOR)?(0NOTALLOWED)?(1ALLOWED)?(9NOTAPPLICABLE)?"),
            Pattern.compile("(PTPEDIT)?RATIONALE"));
    private static final String WANTED =
            "Column 1, Column 2, *=in existence prior to 1996, Effective Date, Deletion Date,"
                    + " Modifier, PTP Edit Rationale";
    private static final int LEAST_HEADINGS = 3;

    private PairHeader() {}

    /** Whether some line of the header is this one. */
    static boolean isLine(List<String> cells) {
        List<String> plain = cells.stream().map(EditCode::plain).toList();
        return plain.contains("COLUMN1") && plain.contains("COLUMN2");
    }

    /**
     * Goes to the first row below the header; false when there is none.
     *
     * @throws MalformedFileException if there is no header, or it has other columns or has them in another order
     */
    static boolean skip(OfficialRows rows) throws IOException {
        List<StringBuilder> headings = new ArrayList<>();
        int lines = 0;
        while (rows.next()) {
            if (isRow(rows)) {
                check(headings, rows);
                return true;
            }
            if (++lines > OfficialRows.TITLE_ROWS) {
                throw noHeader(rows);
            }
            if (!headings.isEmpty() || filled(rows.cells()) >= LEAST_HEADINGS) {
                add(rows.cells(), headings);
            }
        }
        check(headings, rows);
        return false;
    }

    private static boolean isRow(OfficialRows rows) {
        return PairRows.holds(rows.cell(0)) && PairRows.holds(rows.cell(1));
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static void add(List<String> cells, List<StringBuilder> headings) {
        for (int i = 0; i < cells.size(); i++) {
            if (i == headings.size()) {
                headings.add(new StringBuilder());
            }
            headings.get(i).append(EditCode.plain(cells.get(i)));
        }
    }

    private static void check(List<StringBuilder> headings, OfficialRows rows) throws MalformedFileException {
        if (headings.isEmpty()) {
            throw noHeader(rows);
        }
        for (int i = 0; i < Math.max(COLUMNS, headings.size()); i++) {
            String there = i < headings.size() ? headings.get(i).toString() : "";
            boolean right = i < COLUMNS ? HEADINGS.get(i).matcher(there).matches() : there.isEmpty();
            if (!right) {
                throw rows.malformed("the headings above must be " + WANTED + "; the column " + (i + 1) + " has "
                        + (there.isEmpty() ? "none" : "'" + there + "'"));
            }
        }
    }

    private static MalformedFileException noHeader(OfficialRows rows) {
        return rows.malformed("no line so far has the headings " + WANTED + ", so this is not a file of PTP edits");
    }
}
