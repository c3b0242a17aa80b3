package org.basilic.formats.cms;

import java.util.Locale;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.PairRows;

/** How cells of the files of edits are read. */
final class EditCode {

    private EditCode() {}

    /** Returns the code in a cell, of five capitals and digits. */
    static String at(int column, OfficialRows rows) throws MalformedFileException {
        String cell = rows.cell(column);
        if (!PairRows.holds(cell)) {
            throw rows.malformed("'" + cell + "' is not a code of five capitals and digits");
        }
        return cell;
    }

    /** Returns a heading without what differs from release to release. */
    static String plain(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        for (char c : heading.toUpperCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
