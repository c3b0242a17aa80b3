package org.basilic.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the site charges for one unit of each code. */
public final class ChargeMaster {

    /**
     * One charge.
     *
     * @param item the site's own number of the charge (CDM)
     * @param code CPT or HCPCS
     * @param charge dollars for one unit, not below zero
     * @param from the first day of service
     * @param to the first day no longer covered, or null
     */
    public record Row(
            String item,
            String code,
            BigDecimal charge,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    private final Map<String, List<Row>> rows = new HashMap<>();

    /** Makes the charge master; rows of one code must not overlap. */
    public ChargeMaster(List<Row> rows) {
        for (Row row : rows) {
            this.rows.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row);
        }
    }

    /** Returns the charge of a code on a day, or null where the site has none: never zero by default. */
    public @Nullable Row of(String code, LocalDate day) {
        for (Row row : rows.getOrDefault(code, List.of())) {
            if (row.covers(day)) {
                return row;
            }
        }
        return null;
    }
}
