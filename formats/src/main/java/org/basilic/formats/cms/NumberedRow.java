package org.basilic.formats.cms;

import java.util.List;

/**
 * A row of an official file.
 *
 * @param line of the file or of its sheet, counted from one
 * @param cells as text, without what does not show
 */
record NumberedRow(long line, List<String> cells) {

    /** Whether nothing stands in it. */
    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Returns a cell without spaces at its ends or in a row, line ends and other control characters. */
    static String clean(String cell) {
        return cell.replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ").strip();
    }
}
