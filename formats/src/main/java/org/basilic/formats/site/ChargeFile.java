package org.basilic.formats.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.claim.ChargeMaster;
import org.jspecify.annotations.Nullable;

/** Reads the charge master: {@code item,code,charge,from,to}, and a description that nobody reads. */
final class ChargeFile {

    private static final List<String> NEEDED = List.of("item", "code", "charge", "from", "to");
    private static final List<String> OTHER = List.of("description");

    private ChargeFile() {}

    static List<ChargeMaster.Row> read(Path path, Wrongs wrongs) throws IOException {
        List<ChargeMaster.Row> rows = new ArrayList<>();
        Map<String, List<ChargeMaster.Row>> byCode = new HashMap<>();
        for (SiteTable.Row cells : SiteTable.read(path, "charge master", NEEDED, OTHER, wrongs)) {
            String item = cells.needed("item");
            cells.needed("code");
            String code = cells.code("code");
            BigDecimal charge = cells.dollars("charge");
            LocalDate from = cells.day("from");
            LocalDate to = cells.day("to");
            if (!ordered(from, to)) {
                cells.wrong("to", to + ", not after " + from, "the first day no longer covered, after from");
            } else if (charge != null && !code.isEmpty()) {
                ChargeMaster.Row row = new ChargeMaster.Row(item, code, charge, from, to);
                List<ChargeMaster.Row> others = byCode.computeIfAbsent(code, c -> new ArrayList<>());
                for (ChargeMaster.Row other : others) {
                    if (overlap(from, to, other.from(), other.to())) {
                        cells.wrong("code", code + " twice on the same days", "one charge for each day");
                        break;
                    }
                }
                others.add(row);
                rows.add(row);
            }
        }
        return rows;
    }

    static boolean ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    /** Whether two stretches of days share one; a stretch without a first or last day has none before or after. */
    static boolean overlap(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate its, @Nullable LocalDate until) {
        boolean beginsBeforeItsEnd = from == null || until == null || from.isBefore(until);
        boolean endsAfterItsBegin = to == null || its == null || its.isBefore(to);
        return beginsBeforeItsEnd && endsAfterItsBegin;
    }
}
