package org.basilic.testkit.oracle.drugs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.basilic.model.Quantity;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A row of the drug table as the generator reads it.
 *
 * @param names under which charts know it; perhaps others as well
 * @param unit what one unit of the code stands for; null for a code that stands for any drug
 * @param vials sizes on the market
 * @param kind what makes the drug special for its lines, in one word, to draw drugs of every kind alike
 */
record TableDrug(
        String hcpcs,
        List<String> names,
        @Nullable Quantity unit,
        List<Quantity> vials,
        String kind,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final String TABLE = "tables/drugs.csv";

    /** Returns the rows of the table that comes with the program, those of one kind together. */
    static List<List<TableDrug>> byKind() {
        Map<String, List<TableDrug>> byKind = new TreeMap<>();
        for (TableDrug drug : all()) {
            byKind.computeIfAbsent(drug.kind, any -> new ArrayList<>()).add(drug);
        }
        return List.copyOf(byKind.values());
    }

    private static List<TableDrug> all() {
        List<TableDrug> drugs = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        for (String line : text().lines().filter(each -> !each.startsWith("#")).toList()) {
            String[] cells = line.split(",", -1);
            if (columns.isEmpty()) {
                for (int i = 0; i < cells.length; i++) {
                    columns.put(cells[i], i);
                }
            } else {
                drugs.add(row(cells, columns));
            }
        }
        return drugs;
    }

    private static TableDrug row(String[] cells, Map<String, Integer> columns) {
        String amount = cell("billing_amount", cells, columns);
        String to = cell("to", cells, columns);
        List<String> names = new ArrayList<>(list(cell("generic", cells, columns)));
        names.addAll(list(cell("brands", cells, columns)));
        names.addAll(list(cell("spellings", cells, columns)));
        String unit = cell("billing_unit", cells, columns);
        return new TableDrug(
                cell("hcpcs", cells, columns),
                names,
                amount.isEmpty() ? null : new Quantity(new BigDecimal(amount), unit),
                list(cell("vials", cells, columns)).stream()
                        .map(TableDrug::vial)
                        .toList(),
                kind(cells, columns),
                LocalDate.parse(cell("from", cells, columns)),
                to.isEmpty() ? null : LocalDate.parse(to));
    }

    private static String kind(String[] cells, Map<String, Integer> columns) {
        String drugClass = cell("class", cells, columns);
        String unit = cell("billing_unit", cells, columns);
        if (!cell("traits", cells, columns).isEmpty()) {
            return cell("traits", cells, columns);
        }
        if (drugClass.equals("hydration") || drugClass.equals("vaccine")) {
            return drugClass;
        }
        if (!cell("to", cells, columns).isEmpty()) {
            return "ended";
        }
        if (!unit.equals("mg")) {
            return unit;
        }
        String container = cell("container", cells, columns);
        return container.equals("single-dose")
                ? "single-dose " + cell("hospital_status", cells, columns)
                : "container " + container;
    }

    private static Quantity vial(String written) {
        String size = written.replace(" multi-dose", "");
        int space = size.indexOf(' ');
        return new Quantity(new BigDecimal(size.substring(0, space)), size.substring(space + 1));
    }

    private static String cell(String column, String[] cells, Map<String, Integer> columns) {
        return cells[Objects.requireNonNull(columns.get(column), column)];
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
