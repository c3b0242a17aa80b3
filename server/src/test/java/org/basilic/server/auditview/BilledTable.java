package org.basilic.server.auditview;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;

/** A table of what was billed for one visit: what its record supports, ten dollars a unit, until it is changed. */
final class BilledTable {

    private record Row(String code, String modifiers, int units, LocalDate day) {}

    private final String claim;
    private final List<Row> rows = new ArrayList<>();

    private BilledTable(String claim) {
        this.claim = claim;
    }

    /** Returns the claim of this number that bills what is supported. */
    static BilledTable asSupported(String claim, CodedEncounter coded) {
        BilledTable table = new BilledTable(claim);
        for (CodedLine line : coded.lines()) {
            table.rows.add(new Row(line.code(), String.join(";", line.modifiers()), line.units(), line.serviceDate()));
        }
        return table;
    }

    BilledTable units(String code, int units) {
        rows.replaceAll(row -> row.code().equals(code) ? new Row(code, row.modifiers(), units, row.day()) : row);
        return this;
    }

    BilledTable day(String code, LocalDate day) {
        rows.replaceAll(row -> row.code().equals(code) ? new Row(code, row.modifiers(), row.units(), day) : row);
        return this;
    }

    BilledTable without(String code) {
        Predicate<Row> gone = row -> row.code().equals(code);
        rows.removeIf(gone);
        return this;
    }

    BilledTable with(String code, int units, LocalDate day) {
        rows.add(new Row(code, "", units, day));
        return this;
    }

    /** Returns the table as a file. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder("claim,code,modifiers,units,date,charge\n");
        for (Row row : rows) {
            text.append(claim)
                    .append(',')
                    .append(row.code())
                    .append(',')
                    .append(row.modifiers())
                    .append(',')
                    .append(row.units())
                    .append(',')
                    .append(row.day())
                    .append(',')
                    .append(10 * row.units())
                    .append(".00\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
