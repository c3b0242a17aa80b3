package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table whose cells begin exactly under the words of its header; the last column runs to the end of the line. */
final class AlignedTable {

    private static final int GAP = 2;

    private final List<String> columns = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /** Makes the table of this header, which may only have these columns. */
    AlignedTable(String header, List<String> known) {
        int at = 0;
        while (at < header.length()) {
            if (header.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = header.indexOf(' ', at);
            String column = header.substring(at, end < 0 ? header.length() : end);
            if (!known.contains(column)) {
                throw new UnreadableText("unknown column '" + column + "'; known are " + String.join(", ", known));
            }
            columns.add(column);
            starts.add(at);
            at = end < 0 ? header.length() : end;
        }
    }

    /** Returns the cells of a row by column; empty cells are not in it. */
    Map<String, String> cells(String row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int from = starts.get(i);
            if (from >= row.length()) {
                break;
            }
            if (from > 0 && row.charAt(from - 1) != ' ') {
                throw new UnreadableText("a cell runs over into the column '" + columns.get(i) + "'");
            }
            int to = i + 1 < columns.size() ? Math.min(starts.get(i + 1), row.length()) : row.length();
            String cell = row.substring(from, to).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }

    /** Returns the lines of a table of these columns, those that no row fills left out. */
    static List<String> lines(List<String> columns, List<List<String>> rows) {
        List<StringBuilder> lines = new ArrayList<>();
        for (int row = -1; row < rows.size(); row++) {
            lines.add(new StringBuilder());
        }
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            if (rows.stream().allMatch(row -> row.get(at).isEmpty())) {
                continue;
            }
            int width = lines.stream().mapToInt(StringBuilder::length).max().orElse(0);
            int start = width == 0 ? 0 : width + GAP;
            append(lines.get(0), start, columns.get(column));
            for (int row = 0; row < rows.size(); row++) {
                append(lines.get(row + 1), start, rows.get(row).get(column));
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    private static void append(StringBuilder line, int start, String cell) {
        if (!cell.isEmpty()) {
            line.append(" ".repeat(start - line.length())).append(cell);
        }
    }
}
