package org.basilic.formats.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/** What the cells of one table hold, refused where it is something else. */
final class Cells {

    /** A billing code. */
    static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,15})?");

    private final TableRows rows;
    private final Set<String> seen = new HashSet<>();

    Cells(TableRows rows) {
        this.rows = rows;
    }

    /** Returns how a number is written; nothing when there is none. */
    static String written(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** Returns how a day is written; nothing when there is none. */
    static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Returns the billing code that the row is for, which no row before was. */
    String code(int column) throws MalformedFileException {
        return once(matching(CODE, column, "a billing code of five places"));
    }

    /** Returns the key of the row, refusing one of an earlier row. */
    String once(String key) throws MalformedFileException {
        if (!seen.add(key)) {
            throw rows.malformed("an earlier row is for " + key + " too");
        }
        return key;
    }

    /** Returns a cell that is written so. */
    String matching(Pattern pattern, int column, String what) throws MalformedFileException {
        String cell = rows.cell(column);
        if (!pattern.matcher(cell).matches()) {
            throw rows.malformed("'" + cell + "' is not " + what);
        }
        return cell;
    }

    /** Returns the number of a cell, or null when it is empty. */
    @Nullable
    BigDecimal number(int column) throws MalformedFileException {
        return rows.cell(column).isEmpty() ? null : given(column);
    }

    /** Returns the number of a cell. */
    BigDecimal given(int column) throws MalformedFileException {
        return new BigDecimal(matching(NUMBER, column, "a number"));
    }

    /** Returns the day of a cell, or null when it is empty. */
    @Nullable
    LocalDate day(int column) throws MalformedFileException {
        String cell = rows.cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw rows.malformed("'" + cell + "' is not a day such as 2026-01-31");
        }
    }
}
