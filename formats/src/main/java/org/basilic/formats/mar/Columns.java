package org.basilic.formats.mar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table tell which fact. The map names a column; or several with {@code +} between them, whose cells are
 * read as one with spaces between; or, behind {@code =}, a text that holds for every row.
 */
final class Columns {

    /** Where a fact is told: in columns, or for every row alike. */
    private static final class Told {
        private final int[] columns;
        private final @Nullable String always;

        Told(int[] columns, @Nullable String always) {
            this.columns = columns;
            this.always = always;
        }
    }

    private final MarTable table;
    private final FeedMap map;
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<MarFact, Told> told = new EnumMap<>(MarFact.class);
    private final Set<String> missing = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Columns(MarTable table, FeedMap map) {
        this.table = table;
        this.map = map;
        boolean[] oneLine = new boolean[table.headings().size()];
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < oneLine.length; i++) {
            String heading = plain(table.headings().get(i));
            if (headings.putIfAbsent(heading, i) != null) {
                twice.add(heading);
            }
        }
        for (MarFact fact : MarFact.values()) {
            String named = map.column(fact.written());
            if (named != null) {
                tell(fact, named, twice);
            }
        }
        for (Told each : told.values()) {
            for (int column : each.columns) {
                oneLine[column] = true;
            }
        }
        table.oneLine(oneLine);
        demand();
    }

    private void tell(MarFact fact, String named, Set<String> twice) {
        if (named.startsWith("=")) {
            told.put(fact, new Told(new int[0], named.substring(1).strip()));
            return;
        }
        // A heading may itself hold the sign.
        String[] names = headings.containsKey(plain(named)) ? new String[] {named} : named.split("\\+", -1);
        int[] columns = new int[names.length];
        boolean all = true;
        for (int i = 0; i < names.length; i++) {
            Integer column = headings.get(plain(names[i]));
            if (column == null) {
                missing.add(names[i].strip());
                all = false;
            } else {
                columns[i] = column;
            }
            if (twice.contains(plain(names[i]))) {
                problems.add(new Problem(
                        table.place(1), ProblemCode.BROKEN_TABLE, "two columns " + names[i].strip(), "one"));
            }
        }
        if (all) {
            told.put(fact, new Told(columns, null));
        }
    }

    /** Notes each fact without which no row could be taken, and each that keeps rows out which are void. */
    private void demand() {
        demand("whose row it is", MarFact.PATIENT, MarFact.VISIT);
        demand("when it was done", MarFact.TIME, MarFact.UTC_TIME);
        demand("what was given", MarFact.DRUG, MarFact.DRUG_CODE, MarFact.NDC, MarFact.HCPCS, MarFact.RXNORM);
        if (!map.rows(MapKind.STATUS).isEmpty() && map.column(MarFact.STATUS.written()) != null) {
            demand("whether the row is void", MarFact.STATUS);
        }
    }

    private void demand(String what, MarFact... facts) {
        List<String> names = new ArrayList<>();
        for (MarFact fact : facts) {
            if (told.containsKey(fact)) {
                return;
            }
            String named = map.column(fact.written());
            names.add(named == null ? "a column for " + fact.written() : named);
        }
        problems.add(new Problem(
                table.place(1),
                ProblemCode.MISSING_COLUMN,
                "no column that tells " + what,
                String.join(" or ", names)));
    }

    /** Returns why the table cannot be read; empty when it can. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the columns that the map names and the table does not have, needed or not. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Whether the table has what tells a fact. */
    boolean tells(MarFact fact) {
        return told.containsKey(fact);
    }

    /** Returns the columns that tell a fact. */
    List<Integer> of(MarFact fact) {
        List<Integer> of = new ArrayList<>();
        Told each = told.get(fact);
        if (each != null) {
            for (int column : each.columns) {
                of.add(column);
            }
        }
        return of;
    }

    /** Whether the row in hand says anything of a fact. */
    boolean filled(MarFact fact) {
        Told each = told.get(fact);
        if (each == null) {
            return false;
        }
        for (int column : each.columns) {
            if (table.filled(column)) {
                return true;
            }
        }
        return each.always != null;
    }

    /** Returns what the row in hand says of a fact; empty when it says nothing. */
    String text(MarFact fact) {
        Told each = told.get(fact);
        if (each == null) {
            return "";
        }
        if (each.always != null) {
            return each.always;
        }
        int[] columns = each.columns;
        String text = cell(columns[0]);
        if (columns.length == 1) {
            return text;
        }
        StringBuilder all = new StringBuilder(text);
        for (int i = 1; i < columns.length; i++) {
            all.append(' ').append(cell(columns[i]));
        }
        return all.toString().strip();
    }

    /** What databases write for nothing is nothing. */
    private String cell(int column) {
        String text = table.cell(column);
        return text.equalsIgnoreCase("null") || text.equals("\\N") ? "" : text;
    }

    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
