package org.basilic.formats.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.basilic.claim.RevenueCodes;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** Reads the map of revenue codes: {@code code,kind,revenue,from,to}; an empty code, or kind, stands for every one. */
final class RevenueFile {

    private static final List<String> NEEDED = List.of("code", "kind", "revenue", "from", "to");
    private static final List<String> OTHER = List.of("description");
    private static final Pattern REVENUE = Pattern.compile("\\d{4}");
    private static final Map<String, LineKind> KINDS = kinds();

    private RevenueFile() {}

    private static Map<String, LineKind> kinds() {
        Map<String, LineKind> kinds = new LinkedHashMap<>();
        for (LineKind kind : LineKind.values()) {
            kinds.put(kind.written(), kind);
        }
        return kinds;
    }

    static RevenueCodes read(Path path, Wrongs wrongs) throws IOException {
        List<RevenueCodes.Row> rows = new ArrayList<>();
        for (SiteTable.Row cells : SiteTable.read(path, "map of revenue codes", NEEDED, OTHER, wrongs)) {
            String code = cells.code("code");
            LineKind kind = kind(cells);
            String revenue = cells.cell("revenue");
            if (!REVENUE.matcher(revenue).matches()) {
                cells.wrong("revenue", revenue.length() + " characters", "four digits, such as 0636");
            }
            LocalDate from = cells.day("from");
            LocalDate to = cells.day("to");
            if (!ChargeFile.ordered(from, to)) {
                cells.wrong("to", to + ", not after " + from, "the first day no longer covered, after from");
                continue;
            }
            RevenueCodes.Row row = new RevenueCodes.Row(code.isEmpty() ? null : code, kind, revenue, from, to);
            for (RevenueCodes.Row other : rows) {
                if (Objects.equals(other.code(), row.code())
                        && other.kind() == kind
                        && ChargeFile.overlap(from, to, other.from(), other.to())) {
                    cells.wrong("code", "the same code and kind twice on the same days", "one revenue code");
                    break;
                }
            }
            rows.add(row);
        }
        return new RevenueCodes(rows);
    }

    private static @Nullable LineKind kind(SiteTable.Row cells) {
        String word = cells.cell("kind");
        LineKind kind = KINDS.get(word);
        if (kind == null && !word.isEmpty()) {
            cells.wrong("kind", "another word", Near.words(word, List.copyOf(KINDS.keySet())));
        }
        return kind;
    }
}
