package org.basilic.reference;

import java.util.ArrayList;
import java.util.List;

/** The text of a table: comment lines, one header line, then rows of cells between commas. */
final class TableText {

    private final String fileName;
    private final String text;
    private final String[] columns;
    private final boolean quotes;

    /**
     * Takes the text of a table.
     *
     * @param quotes whether cells may stand in double quotes
     * @param columns the header that it must have
     */
    TableText(String fileName, String text, boolean quotes, String... columns) {
        this.fileName = fileName;
        this.text = text;
        this.quotes = quotes;
        this.columns = columns;
    }

    /** Returns the rows, refusing a header or a row that is not as it should be. */
    List<TableRow> rows() {
        return rows(Complaints.thrown());
    }

    /**
     * Returns the rows that are as they should be.
     *
     * @throws MalformedTableException if the header is not
     */
    List<TableRow> rows(Complaints complaints) {
        List<TableRow> rows = new ArrayList<>();
        boolean headed = false;
        int line = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            line++;
            if (headed) {
                try {
                    refuseEmpty(line, start, end);
                    rows.add(new TableRow(fileName, line, columns, cells(line, start, end)));
                } catch (MalformedTableException e) {
                    complaints.add(e);
                }
                start = end + 1;
                continue;
            }
            refuseEmpty(line, start, end);
            if (text.charAt(start) != '#') {
                checkHeader(line, text.substring(start, end));
                headed = true;
            }
            start = end + 1;
        }
        if (!headed) {
            throw malformed(line + 1, "the header " + String.join(",", columns) + " is missing");
        }
        return rows;
    }

    private void refuseEmpty(int line, int start, int end) {
        if (end == start) {
            throw malformed(line, "the line is empty");
        }
        if (text.charAt(end - 1) == '\r') {
            throw malformed(line, "a carriage return ends the line");
        }
    }

    private void checkHeader(int line, String header) {
        if (header.equals(String.join(",", columns))) {
            return;
        }
        String[] there = header.split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            String name = i < there.length ? there[i] : "";
            if (!name.equals(columns[i])) {
                throw malformed(line, "column " + (i + 1) + " is '" + name + "', not '" + columns[i] + "'");
            }
        }
        throw malformed(line, "unknown column '" + there[columns.length] + "'");
    }

    private String[] cells(int line, int start, int end) {
        int quote = text.indexOf('"', start);
        if (quote >= 0 && quote < end) {
            if (!quotes) {
                throw malformed(line, "a quoted cell; this table has none");
            }
            return quotedCells(line, start, end);
        }
        String[] cells = new String[columns.length];
        int count = 0;
        int from = start;
        for (int comma = text.indexOf(',', from); comma >= 0 && comma < end; comma = text.indexOf(',', from)) {
            if (count < cells.length) {
                cells[count] = text.substring(from, comma);
            }
            count++;
            from = comma + 1;
        }
        if (count + 1 != cells.length) {
            throw wrongCount(line, count + 1);
        }
        cells[count] = text.substring(from, end);
        return cells;
    }

    private String[] quotedCells(int line, int start, int end) {
        List<String> cells = new ArrayList<>(columns.length);
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
            throw malformed(line, "a quote is not closed");
        }
        cells.add(cell.toString());
        if (cells.size() != columns.length) {
            throw wrongCount(line, cells.size());
        }
        return cells.toArray(new String[0]);
    }

    private MalformedTableException wrongCount(int line, int count) {
        return malformed(line, count + " cells where the header has " + columns.length);
    }

    private MalformedTableException malformed(int line, String what) {
        return new MalformedTableException(fileName, line, what);
    }
}
