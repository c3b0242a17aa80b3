package org.basilic.formats.cms;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of an official file.
 *
 * @param line of the file or of its sheet, counted from one
 * @param cells as text, without what does not show
 */
record NumberedRow(long line, List<String> cells) {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}\u00a0]+");

    /** Whether nothing stands in it. */
    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Whether words stand in one cell and nothing beside them. */
    boolean notice() {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() == 1 && filled.get(0).contains(" ");
    }

    /** Returns a cell without spaces at its ends or in a row, line ends and other control characters. */
    static String clean(String cell) {
        return isClean(cell) ? cell : UNSEEN.matcher(cell).replaceAll(" ").strip();
    }

    /** Nearly all cells are, and tables of millions of rows are read here. */
    private static boolean isClean(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return cell.isEmpty() || before != ' ';
    }
}
