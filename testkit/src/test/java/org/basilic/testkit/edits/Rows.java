package org.basilic.testkit.edits;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.testkit.cases.Checkout;

/** Tables as rows of cells by the names of their columns: the extracts beside the checkout, and our own. */
final class Rows {

    private Rows() {}

    /** Returns the rows of an extract of an official file; where there is none the test that asks is skipped. */
    static List<Map<String, String>> ofExtract(String name) {
        Path file = Checkout.cases()
                .resolveSibling("../shared/reference/cpt-keyed/" + name)
                .normalize();
        assumeTrue(Files.exists(file), name + " is not beside this checkout");
        return of(file);
    }

    /** Returns the rows of a built-in table that are in force on a day. */
    static List<Map<String, String>> builtIn(String name, LocalDate day) {
        return of(Checkout.cases().resolveSibling("reference").resolve(name)).stream()
                .filter(row -> !LocalDate.parse(cell(row, "from")).isAfter(day))
                .filter(row -> cell(row, "to").isEmpty()
                        || LocalDate.parse(cell(row, "to")).isAfter(day))
                .toList();
    }

    /** Returns the cell of a column that must be there. */
    static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> of(Path file) {
        try {
            return of(Files.readAllLines(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> of(List<String> lines, String name) {
        List<String> columns = List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = List.of(line.split(",", -1));
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        assertThat(rows).as(name).isNotEmpty();
        return rows;
    }
}
