package org.basilic.formats.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.AddOnTable;
import org.basilic.reference.AddOnType;
import org.basilic.reference.DateRange;
import org.jspecify.annotations.Nullable;

/** The form of the list of add-on codes. A blank primary code is one that the payer names, a blank last day is none. */
final class AddOnForm implements TableForm<AddOnTable> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");

    @Override
    public String kind() {
        return AddOnTable.KIND;
    }

    @Override
    public Class<AddOnTable> type() {
        return AddOnTable.class;
    }

    @Override
    public List<String> columns() {
        return List.of("add_on", "type", "primary", "from", "to", "note");
    }

    @Override
    public void write(AddOnTable table, Consumer<String[]> row) {
        for (AddOnTable.Row line : table.rows()) {
            LocalDate to = line.inForce().to();
            row.accept(new String[] {
                line.addOn(),
                line.type().written(),
                line.primary() == null ? "" : line.primary(),
                line.inForce().from().toString(),
                to == null ? "" : to.toString(),
                line.note()
            });
        }
    }

    @Override
    public AddOnTable read(TableHead head, TableRows rows) throws IOException {
        Set<AddOnTable.Row> read = new HashSet<>();
        while (rows.next()) {
            String primary = rows.cell(2).isEmpty() ? null : code(2, rows);
            AddOnTable.Row row = new AddOnTable.Row(code(0, rows), type(rows), primary, days(rows), rows.cell(5));
            if (!read.add(row)) {
                throw rows.malformed("an earlier row says the same");
            }
        }
        return new AddOnTable(head.release(), head.inForce(), List.copyOf(read));
    }

    private static String code(int column, TableRows rows) throws MalformedFileException {
        String cell = rows.cell(column);
        if (!CODE.matcher(cell).matches()) {
            throw rows.malformed("'" + cell + "' is not a code of five capitals and digits");
        }
        return cell;
    }

    private static AddOnType type(TableRows rows) throws MalformedFileException {
        for (AddOnType type : AddOnType.values()) {
            if (type.written().equals(rows.cell(1))) {
                return type;
            }
        }
        throw rows.malformed("'" + rows.cell(1) + "' is not a type of add-on code: 1, 2 or 3");
    }

    private static DateRange days(TableRows rows) throws MalformedFileException {
        LocalDate from = day(3, rows);
        LocalDate to = day(4, rows);
        if (from == null || (to != null && !from.isBefore(to))) {
            throw rows.malformed("no day lies from '" + rows.cell(3) + "' to before '" + rows.cell(4) + "'");
        }
        return new DateRange(from, to);
    }

    private static @Nullable LocalDate day(int column, TableRows rows) throws MalformedFileException {
        String cell = rows.cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw rows.malformed("'" + cell + "' is not a day such as 2026-01-31");
        }
    }
}
