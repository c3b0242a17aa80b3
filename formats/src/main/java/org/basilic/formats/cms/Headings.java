package org.basilic.formats.cms;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.basilic.formats.MalformedFileException;

/**
 * The columns that a reader wants of a table, by what stands above them; in which order a file has them does not matter. A
 * heading is compared in capitals and digits alone. Where a header takes several rows, what stands above one another is read
 * as one heading.
 */
final class Headings {

    private record Wanted(String name, String pattern) {}

    private final String what;
    private final int rows;
    private final List<Wanted> wanted = new ArrayList<>();
    private int keys;

    /**
     * Begins with no column.
     *
     * @param what the file is, for the message that it is another
     * @param rows how many rows a header takes at most
     */
    Headings(String what, int rows) {
        this.what = what;
        this.rows = rows;
    }

    /** Adds a column that by itself shows the last row of the header. */
    Headings key(String name, String pattern) {
        keys++;
        return column(name, pattern);
    }

    /**
     * Adds a column.
     *
     * @param name for the message that it is missing
     * @param pattern of the heading, in capitals and digits
     */
    Headings column(String name, String pattern) {
        wanted.add(new Wanted(name, pattern));
        return this;
    }

    /** Whether a row is the last of the header. */
    boolean fit(List<String> cells) {
        for (Wanted key : wanted.subList(0, keys)) {
            if (cells.stream().noneMatch(cell -> plain(cell).matches(key.pattern()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads on to the header and returns where the columns stand, in the order in which they were added.
     *
     * @throws MalformedFileException if there is no header, or it lacks a column or has it twice
     */
    Found find(OfficialRows file) throws IOException {
        Deque<List<String>> above = new ArrayDeque<>();
        for (int i = 0; i < OfficialRows.TITLE_ROWS && file.next(); i++) {
            List<String> cells = file.cells();
            if (fit(cells)) {
                return places(file, joined(above, cells));
            }
            above.add(cells);
            if (above.size() == rows) {
                above.poll();
            }
        }
        throw file.malformed("no line so far has the headings of " + what + " (" + names() + ")");
    }

    /**
     * Where the columns stand.
     *
     * @param headings of all columns of the file, in capitals and digits
     * @param places from 0, in the order in which the columns were asked for
     */
    record Found(List<String> headings, List<Integer> places) {

        /** Returns the place of a column, by the order in which it was asked for, from 0. */
        int at(int column) {
            return places.get(column);
        }

        /** Returns the heading at a place of the file. */
        String heading(int place) {
            return place < headings.size() ? headings.get(place) : "";
        }
    }

    private Found places(OfficialRows file, List<String> headings) throws MalformedFileException {
        List<Integer> places = new ArrayList<>();
        for (int w = 0; w < wanted.size(); w++) {
            int found = -1;
            for (int i = 0; i < headings.size(); i++) {
                // A key is in the last row alone, whatever titles stand above it.
                String heading = w < keys ? plain(file.cell(i)) : headings.get(i);
                if (heading.matches(wanted.get(w).pattern())) {
                    if (found >= 0) {
                        throw file.malformed(
                                "the header has two columns " + wanted.get(w).name());
                    }
                    found = i;
                }
            }
            if (found < 0) {
                throw file.malformed("the header has no column " + wanted.get(w).name());
            }
            places.add(found);
        }
        return new Found(headings, places);
    }

    private static List<String> joined(Deque<List<String>> above, List<String> last) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            StringBuilder heading = new StringBuilder();
            for (List<String> row : above) {
                heading.append(i < row.size() ? plain(row.get(i)) : "");
            }
            headings.add(heading.append(plain(last.get(i))).toString());
        }
        return headings;
    }

    private String names() {
        return String.join(", ", wanted.stream().limit(keys).map(Wanted::name).toList());
    }

    private static String plain(String cell) {
        return cell.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
