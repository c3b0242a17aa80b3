package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a table: comment lines, one header line, rows of cells between commas. */
final class TableText {

    private TableText() {}

    /** Returns the rows of a table whose cells are never quoted. */
    static List<TableRow> rows(String fileName, String text, List<String> columns) {
        return rows(fileName, text, columns, false);
    }

    /** Returns the rows of a table whose cells may stand in double quotes. */
    static List<TableRow> quotedRows(String fileName, String text, List<String> columns) {
        return rows(fileName, text, columns, true);
    }

    private static List<TableRow> rows(String fileName, String text, List<String> columns, boolean quotes) {
        List<TableRow> rows = new ArrayList<>();
        boolean headed = false;
        int line = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line++;
            if (end > start && text.charAt(end - 1) == '\r') {
                throw malformed(fileName, line, "a carriage return ends the line");
            }
            if (text.charAt(start) != '#' || headed) {
                if (end == start) {
                    throw malformed(fileName, line, "the line is empty");
                }
                List<String> cells = quotes ? quotedCells(fileName, line, text, start, end) : cells(text, start, end);
                if (headed) {
                    if (cells.size() != columns.size()) {
                        throw malformed(
                                fileName, line, cells.size() + " cells where the header has " + columns.size());
                    }
                    if (!quotes && text.substring(start, end).indexOf('"') >= 0) {
                        throw malformed(fileName, line, "a quoted cell; this table has none");
                    }
                    rows.add(new TableRow(fileName, line, columns, cells));
                } else {
                    checkHeader(fileName, line, cells, columns);
                    headed = true;
                }
            }
            start = end + 1;
        }
        if (!headed) {
            throw malformed(fileName, line + 1, "the header " + String.join(",", columns) + " is missing");
        }
        return rows;
    }

    private static void checkHeader(String fileName, int line, List<String> cells, List<String> columns) {
        for (int i = 0; i < columns.size(); i++) {
            String there = i < cells.size() ? cells.get(i) : "";
            if (!there.equals(columns.get(i))) {
                throw malformed(
                        fileName, line, "column " + (i + 1) + " is '" + there + "', not '" + columns.get(i) + "'");
            }
        }
        if (cells.size() > columns.size()) {
            throw malformed(fileName, line, "unknown column '" + cells.get(columns.size()) + "'");
        }
    }

    private static List<String> cells(String text, int start, int end) {
        List<String> cells = new ArrayList<>(10);
        int from = start;
        for (int comma = text.indexOf(',', from); comma >= 0 && comma < end; comma = text.indexOf(',', from)) {
            cells.add(text.substring(from, comma));
            from = comma + 1;
        }
        cells.add(text.substring(from, end));
        return cells;
    }

    private static List<String> quotedCells(String fileName, int line, String text, int start, int end) {
        List<String> cells = new ArrayList<>(5);
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' && inQuotes && i + 1 < end && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == ',' && !inQuotes) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (inQuotes) {
            throw malformed(fileName, line, "a quote is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }

    private static MalformedTableException malformed(String fileName, int line, String what) {
        return new MalformedTableException(fileName + ":" + line + ": " + what);
    }
}
