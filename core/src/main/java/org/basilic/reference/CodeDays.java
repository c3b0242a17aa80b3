package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which days each code of the built-in tables is in force, and which table says so. Never changes. */
final class CodeDays {

    /** The days of one row. */
    record Days(String table, DateRange inForce) {}

    private final Map<String, List<Days>> days = new HashMap<>(2048);

    CodeDays(Tables tables) {
        for (Dated<Tables.RoleCode> row : tables.codes()) {
            add(row.fact().code(), Tables.CODES, row.inForce());
        }
        for (Dated<Tables.Service> row : tables.services()) {
            add(row.fact().code(), Tables.SERVICES, row.inForce());
        }
        for (Dated<DrugTables.Drug> row : tables.drugTables().drugs()) {
            add(row.fact().hcpcs(), DrugTables.DRUGS, row.inForce());
        }
        for (Dated<Tables.Product> row : tables.products()) {
            add(row.fact().administration().first(), Tables.PRODUCT_ADMINISTRATIONS, row.inForce());
            String further = row.fact().administration().further();
            if (further != null) {
                add(further, Tables.PRODUCT_ADMINISTRATIONS, row.inForce());
            }
        }
    }

    private void add(String code, String table, DateRange inForce) {
        List<Days> known = days.get(code);
        List<Days> all = known == null ? new ArrayList<>(1) : known;
        all.add(new Days(table, inForce));
        days.put(code, all);
    }

    /** Returns the row that covers the day, or else the one nearest before it, or else the first; null where there is none. */
    @Nullable
    Days of(String code, LocalDate day) {
        Days found = null;
        for (Days row : days.getOrDefault(code, List.of())) {
            if (row.inForce().covers(day)) {
                return row;
            }
            boolean before = !row.inForce().from().isAfter(day);
            boolean foundBefore = found != null && !found.inForce().from().isAfter(day);
            boolean later = found != null
                    && row.inForce().from().isAfter(found.inForce().from());
            if (found == null || (before && (!foundBefore || later)) || (!before && !foundBefore && !later)) {
                found = row;
            }
        }
        return found;
    }
}
