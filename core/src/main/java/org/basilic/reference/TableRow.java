package org.basilic.reference;

import java.time.LocalDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, still as text.
 *
 * @param line where it stands in the file, counted from one
 */
record TableRow(String fileName, int line, List<String> columns, List<String> cells) {

    /** Returns the cell of this column. */
    String text(String column) {
        return cells.get(columns.indexOf(column));
    }

    /** Returns the cell, refusing an empty one. */
    String filled(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw malformed("the cell " + column + " is empty");
        }
        return text;
    }

    /** Returns the cell, or null when it is empty. */
    @Nullable String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** Returns the parts of a cell that semicolons separate. */
    List<String> list(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>(4);
        int start = 0;
        while (true) {
            int semicolon = text.indexOf(';', start);
            String part = text.substring(start, semicolon < 0 ? text.length() : semicolon);
            if (part.isBlank() || part.length() != part.strip().length()) {
                throw malformed("the list " + column + " has an empty part or a space beside a semicolon");
            }
            parts.add(part);
            if (semicolon < 0) {
                return parts;
            }
            start = semicolon + 1;
        }
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

    /** Returns the constant that is written as this cell. */
    <E extends Enum<E>> E oneOf(String column, E[] constants, Function<E, String> written) {
        return oneOf(column, text(column), constants, written);
    }

    /** Returns the constant that is written as this part of the cell. */
    <E extends Enum<E>> E oneOf(String column, String part, E[] constants, Function<E, String> written) {
        for (E constant : constants) {
            if (written.apply(constant).equals(part)) {
                return constant;
            }
        }
        throw malformed("unknown " + column + " '" + part + "'");
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
            // Said below, with the place.
        }
        throw malformed("the cell " + column + " is '" + text + "', not a day such as 2026-01-31");
    }

    /** Returns the days from the columns {@code from} and {@code to}. */
    DateRange inForce() {
        LocalDate from = day("from");
        LocalDate to = text("to").isEmpty() ? null : day("to");
        if (to != null && !from.isBefore(to)) {
            throw malformed("no day lies from " + from + " to before " + to);
        }
        return new DateRange(from, to);
    }

    /** Makes the error that says what is wrong in this row. */
    MalformedTableException malformed(String what) {
        return new MalformedTableException(fileName + ":" + line + ": " + what);
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
