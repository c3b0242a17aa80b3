package org.basilic.claim;

import java.time.LocalDate;
import java.util.List;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** The site's map from codes to revenue codes: the row of a code, else of a kind of line. */
public final class RevenueCodes {

    /**
     * One row of the map.
     *
     * @param code a code, or null for every code of the kind
     * @param kind null for every kind
     * @param revenue four digits
     * @param from the first day of service
     * @param to the first day no longer covered, or null
     */
    public record Row(
            @Nullable String code,
            @Nullable LineKind kind,
            String revenue,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    private final List<Row> rows;

    /** Makes the map. */
    public RevenueCodes(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Returns the revenue code, or null where no row fits. */
    public @Nullable String of(String code, LineKind kind, LocalDate day) {
        String ofKind = null;
        for (Row row : rows) {
            if (!row.covers(day) || (row.kind() != null && row.kind() != kind)) {
                continue;
            }
            if (code.equals(row.code())) {
                return row.revenue();
            }
            if (row.code() == null && (ofKind == null || row.kind() != null)) {
                ofKind = row.revenue();
            }
        }
        return ofKind;
    }

    /** Returns the rows in their order. */
    public List<Row> rows() {
        return rows;
    }
}
