package org.basilic.formats.feed;

import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.jspecify.annotations.Nullable;

/**
 * One file of a feed map.
 *
 * @param id name of the file without its ending
 * @param shown how messages call the file
 * @param builtIn whether it comes with the program
 * @param rows those that could be read
 * @param problems what is wrong in the file by itself
 */
record MapFile(String id, String shown, boolean builtIn, List<Row> rows, List<String> problems) {

    static final String ENDING = ".csv";

    /** A row and its line, counted from one. */
    record Row(int line, MapRow row) {}

    /** Copies the lists, so that nobody changes them later. */
    MapFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Reads a file, noting all that is wrong in it by itself. */
    static MapFile of(String id, String shown, boolean builtIn, String text) {
        List<String> problems = new ArrayList<>();
        List<Row> rows = new MapText(shown, text, problems).rows();
        MapCheck check = new MapCheck(shown, problems);
        check.whole(rows);
        rows.forEach(check::row);
        return new MapFile(id, shown, builtIn, rows, problems);
    }

    /** Returns the row that names the parent; null in a map without one. */
    @Nullable
    Row parent() {
        for (Row row : rows) {
            if (row.row().kind() == MapKind.MAP && row.row().subject().equals("parent")) {
                return row;
            }
        }
        return null;
    }

    /** Returns a complaint about a line. */
    String at(int line, String what) {
        return shown + ":" + line + ": " + what;
    }
}
