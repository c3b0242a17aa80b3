package org.basilic.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Setting;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/** A row of a table, still as text. */
final class TableRow {

    private final String fileName;
    private final int line;
    private final String[] columns;
    private final String[] cells;

    /**
     * Makes a row.
     *
     * @param line where it stands in the file, counted from one
     * @param columns names, as many as there are cells
     */
    TableRow(String fileName, int line, String[] columns, String[] cells) {
        this.fileName = fileName;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** Returns the cell of this column. */
    String text(String column) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].equals(column)) {
                return cells[i];
            }
        }
        throw new IllegalArgumentException(fileName + " has no column " + column);
    }

    /** Returns the cell, refusing an empty one. */
    String filled(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw malformed("the cell " + column + " is empty");
        }
        return text;
    }

    /** Returns the code in the cell; equal codes of all tables are one object, so that comparing them takes no time. */
    String code(String column) {
        return filled(column).intern();
    }

    /** Returns the cell, or null when it is empty. */
    @Nullable
    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** Returns the parts of a cell that semicolons separate. */
    List<String> list(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        int semicolon = text.indexOf(';');
        if (semicolon < 0) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>(4);
        int start = 0;
        while (semicolon >= 0) {
            parts.add(part(column, text, start, semicolon));
            start = semicolon + 1;
            semicolon = text.indexOf(';', start);
        }
        parts.add(part(column, text, start, text.length()));
        return parts;
    }

    private String part(String column, String text, int start, int end) {
        if (start == end || text.charAt(start) == ' ' || text.charAt(end - 1) == ' ') {
            throw malformed("the list " + column + " has an empty part or a space beside a semicolon");
        }
        return text.substring(start, end);
    }

    /** Returns the cell as a whole number. */
    int number(String column) {
        String text = filled(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw malformed("the cell " + column + " is '" + text + "', not a whole number");
        }
    }

    /** Returns the cell as a truth, written yes or no. */
    boolean yes(String column) {
        String text = text(column);
        if (text.equals("yes")) {
            return true;
        }
        if (text.equals("no")) {
            return false;
        }
        throw malformed("the cell " + column + " is '" + text + "', not yes or no");
    }

    /** Returns the cell as a decimal number above zero. */
    BigDecimal decimal(String column) {
        return decimal(column, filled(column));
    }

    /** Returns a part of a cell as a decimal number above zero. */
    BigDecimal decimal(String column, String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= (c >= '0' && c <= '9') || c == '.';
        }
        try {
            BigDecimal number = plain ? new BigDecimal(text) : BigDecimal.ZERO;
            if (number.signum() > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notAnAmount(column, text);
        }
        throw notAnAmount(column, text);
    }

    /** Returns the constant that is written as this cell. */
    <E extends Written> E oneOf(String column, E[] constants) {
        return oneOf(column, text(column), constants);
    }

    /** Returns the constant that is written as a part of this cell. */
    <E extends Written> E oneOf(String column, String text, E[] constants) {
        for (E constant : constants) {
            if (constant.written().equals(text)) {
                return constant;
            }
        }
        throw unknown(column, text);
    }

    /** Returns the setting of the cell, or null when it is both. */
    @Nullable
    Setting setting() {
        return text("setting").equals("both") ? null : oneOf("setting", Setting.values());
    }

    /** Returns the cell as a day. */
    LocalDate day(String column) {
        String text = filled(column);
        boolean dashes = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        try {
            if (dashes) {
                return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw notADay(column, text);
        }
        throw notADay(column, text);
    }

    /** Returns file and line. */
    String place() {
        return fileName + ":" + line;
    }

    /** Makes the error that says what is wrong in this row. */
    MalformedTableException malformed(String what) {
        return new MalformedTableException(fileName, line, what);
    }

    /** Makes the error for a word that the column does not know. */
    MalformedTableException unknown(String column, String text) {
        return malformed("unknown " + column + " '" + text + "'");
    }

    private MalformedTableException notADay(String column, String text) {
        return malformed("the cell " + column + " is '" + text + "', not a day such as 2026-01-31");
    }

    private MalformedTableException notAnAmount(String column, String text) {
        return malformed("the cell " + column + " is '" + text + "', not a decimal number above zero");
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
