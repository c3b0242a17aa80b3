package org.basilic.reference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One release of the physician fee schedule (PFS): relative values, conversion factor, cost indices. Never changes. */
public final class FeeSchedule implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "pfs";

    private final String release;
    private final DateRange inForce;
    private final BigDecimal factor;
    private final List<RelativeValue> rows;
    private final Map<String, RelativeValue> byCode;
    private final Map<String, Locality> localities;

    /**
     * Makes a schedule.
     *
     * @param release the quarter, such as {@code 2026Q4}
     * @param factor the conversion factor: dollars for one relative value unit
     * @param localities none where only the national amounts are known
     * @throws IllegalArgumentException if a code with its modifier, or a locality, stands there twice
     */
    public FeeSchedule(
            String release, DateRange inForce, BigDecimal factor, List<RelativeValue> rows, List<Locality> localities) {
        this.release = release;
        this.inForce = inForce;
        this.factor = factor;
        this.rows = List.copyOf(rows);
        this.byCode = new HashMap<>(rows.size() * 2);
        for (RelativeValue row : rows) {
            if (byCode.put(row.code() + row.modifier(), row) != null) {
                throw new IllegalArgumentException("two rows for " + row.code() + " " + row.modifier());
            }
        }
        this.localities = new LinkedHashMap<>();
        for (Locality locality : localities) {
            if (this.localities.put(locality.id(), locality) != null) {
                throw new IllegalArgumentException("two rows for the locality " + locality.id());
            }
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
        return rows.size() + localities.size();
    }

    /** Returns the conversion factor: dollars for one relative value unit. */
    public BigDecimal factor() {
        return factor;
    }

    /** Returns the relative values in the order in which they were given. */
    public List<RelativeValue> rows() {
        return rows;
    }

    /**
     * Returns the relative values of a code, or null when the schedule has none.
     *
     * @param modifier of the part of the service; empty for the whole
     */
    public @Nullable RelativeValue row(String code, String modifier) {
        return byCode.get(code + modifier);
    }

    /** Returns the localities in the order in which they were given; none where only the national amounts are known. */
    public List<Locality> localities() {
        return List.copyOf(localities.values());
    }

    /** Returns a locality by contractor and number, as in {@code 01112-54}, or null when the schedule has none such. */
    public @Nullable Locality locality(String id) {
        return localities.get(id);
    }
}
