package org.basilic.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One quarter of the payment limits of drugs, which follow their average sales price (ASP). Never changes. */
public final class PaymentLimits implements ImportedTable {

    /** The word for this kind of table. */
    public static final String KIND = "asp-pricing";

    private final String release;
    private final DateRange inForce;
    private final List<PaymentLimit> rows;
    private final Map<String, PaymentLimit> byCode;

    /**
     * Makes a table.
     *
     * @param release the quarter, such as {@code 2025Q4}
     * @throws IllegalArgumentException if a code stands there twice
     */
    public PaymentLimits(String release, DateRange inForce, List<PaymentLimit> rows) {
        this.release = release;
        this.inForce = inForce;
        this.rows = List.copyOf(rows);
        this.byCode = new HashMap<>(rows.size() * 2);
        for (PaymentLimit row : rows) {
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
    public List<PaymentLimit> rows() {
        return rows;
    }

    /** Returns what the table has for a code, or null when it has nothing. */
    public @Nullable PaymentLimit row(String code) {
        return byCode.get(code);
    }
}
