package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One quarter of the publisher's list of add-on codes and the primary codes that they follow. Never changes. */
public final class AddOnTable implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "add-on";

    /**
     * A row of the list.
     *
     * @param primary the code that is followed, or null where the payer names it
     * @param note the publisher's instruction, such as that a row is for one setting; empty when there is none
     */
    public record Row(
            String addOn, AddOnType type, @Nullable String primary, DateRange inForce, String note) {}

    private final String release;
    private final DateRange inForce;
    private final List<Row> rows;
    private final Map<String, List<Row>> byAddOn = new HashMap<>();

    /**
     * Makes a list.
     *
     * @param release the quarter, such as {@code 2026Q4}
     */
    public AddOnTable(String release, DateRange inForce, List<Row> rows) {
        this.release = release;
        this.inForce = inForce;
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Row::addOn)
                .thenComparing(row -> row.primary() == null ? "" : row.primary())
                .thenComparing(row -> row.inForce().from()));
        this.rows = List.copyOf(sorted);
        for (Row row : this.rows) {
            byAddOn.computeIfAbsent(row.addOn(), code -> new ArrayList<>()).add(row);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public DateRange inForce() {
        return inForce;
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Returns the rows by add-on and primary code. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns what the list says of a code on a day, or null when it is no add-on then. */
    public @Nullable AddOn addOn(String code, LocalDate day) {
        AddOnType type = null;
        TreeSet<String> primaries = new TreeSet<>();
        for (Row row : byAddOn.getOrDefault(code, List.of())) {
            if (row.inForce().covers(day)) {
                type = row.type();
                if (row.primary() != null) {
                    primaries.add(row.primary());
                }
            }
        }
        return type == null ? null : new AddOn(type, List.copyOf(primaries));
    }
}
