package org.basilic.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One release of how Medicare pays every code on outpatient hospital claims: Addendum B of that payment system (OPPS). Never changes. */
public final class HospitalPayments implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "addendum-b";

    private final String release;
    private final DateRange inForce;
    private final List<HospitalPayment> rows;
    private final Map<String, HospitalPayment> byCode;

    /**
     * Makes a table.
     *
     * @param release the quarter, such as {@code 2026Q1}, or year and month of a correction within it
     * @throws IllegalArgumentException if a code stands there twice
     */
    public HospitalPayments(String release, DateRange inForce, List<HospitalPayment> rows) {
        this.release = release;
        this.inForce = inForce;
        this.rows = List.copyOf(rows);
        this.byCode = new HashMap<>(rows.size() * 2);
        for (HospitalPayment row : rows) {
            if (byCode.put(row.code(), row) != null) {
                throw new IllegalArgumentException("two rows for " + row.code());
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
        return rows.size();
    }

    /** Returns the rows in the order in which they were given. */
    public List<HospitalPayment> rows() {
        return rows;
    }

    /** Returns what the table has for a code, or null when it has nothing. */
    public @Nullable HospitalPayment row(String code) {
        return byCode.get(code);
    }
}
