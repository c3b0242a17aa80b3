package org.basilic.formats.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.chart.MapRow;
import org.basilic.reference.Reference;

/** What in a map may be meant otherwise, though it can be used. */
final class MapWarnings {

    /** What becomes of a row and what ended it may well stand in one column. */
    private static final Set<String> MAY_SHARE = Set.of("status", "end_action");

    /** Before a text that holds for every row, where a column's name would stand. */
    private static final String ALWAYS = "=";

    private final MapFile file;
    private final FeedMap behind;
    private final List<String> warnings = new ArrayList<>();

    /**
     * Makes the warnings of a map.
     *
     * @param behind what its parents say together
     */
    MapWarnings(MapFile file, FeedMap behind) {
        this.file = file;
        this.behind = behind;
    }

    /** Returns them in the order of the rows. */
    List<String> all() {
        Map<String, String> columns = columns();
        for (MapFile.Row there : file.rows()) {
            MapRow row = there.row();
            if (row.kind() != MapKind.MAP && row.value().equals(behind.value(row.kind(), row.subject()))) {
                warn(
                        there,
                        "a parent says the same of the " + row.kind().written() + " '" + row.subject()
                                + "'; the row can go");
            }
            if (row.kind() == MapKind.PAYER && !Reference.builtIn().hasPolicy(row.value())) {
                warn(there, "the program has no policy '" + row.value() + "'; it must be one of the site's");
            }
            if (row.kind() == MapKind.COLUMN && !row.value().startsWith(ALWAYS)) {
                columnTwice(there, columns);
            }
        }
        return warnings;
    }

    private void columnTwice(MapFile.Row there, Map<String, String> columns) {
        String fact = there.row().subject();
        String column = FeedMap.plain(there.row().value());
        List<String> others = new ArrayList<>();
        columns.forEach((other, name) -> {
            boolean share = other.equals(fact) || (MAY_SHARE.contains(other) && MAY_SHARE.contains(fact));
            if (!share && name.equals(column)) {
                others.add(other);
            }
        });
        if (!others.isEmpty()) {
            warn(
                    there,
                    "the column '" + there.row().value() + "' tells " + fact + " and also "
                            + String.join(", ", others));
        }
    }

    /** Returns the columns of the map with its parents, by fact. */
    private Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        behind.rows(MapKind.COLUMN).forEach((fact, row) -> columns.put(fact, FeedMap.plain(row.value())));
        for (MapFile.Row there : file.rows()) {
            if (there.row().kind() == MapKind.COLUMN) {
                columns.put(there.row().subject(), FeedMap.plain(there.row().value()));
            }
        }
        return columns;
    }

    private void warn(MapFile.Row there, String what) {
        warnings.add(file.at(there.line(), what));
    }
}
