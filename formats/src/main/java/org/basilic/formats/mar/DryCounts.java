package org.basilic.formats.mar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.model.Problem;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Counts what stands in the cells of tables. */
final class DryCounts {

    private static final Set<MarFact> NUMBERS =
            EnumSet.of(MarFact.DOSE, MarFact.RATE, MarFact.VOLUME, MarFact.WASTE, MarFact.MINUTES, MarFact.DURATION);

    /** No more different texts of one kind are kept. */
    private static final int MOST_TEXTS = 10_000;

    /** One column of a name. */
    private static final class Counted {
        private final String name;
        private final Set<String> facts = new TreeSet<>();
        private final Set<String> values = new HashSet<>();
        private final Map<String, Long> styles = new HashMap<>();
        private long filled;
        private long unreadable;

        Counted(String name) {
            this.name = name;
        }
    }

    private final FeedMap map;
    private final Reference reference = Reference.builtIn();
    private final Map<String, Counted> columns = new LinkedHashMap<>();
    private final Map<MarFact, Map<String, Long>> unknown = new EnumMap<>(MarFact.class);
    private final Map<MarFact, Texts<Boolean>> known = new EnumMap<>(MarFact.class);
    private final Map<String, Long> units = new HashMap<>();
    private final Texts<Boolean> knownUnits = new Texts<>(this::knowsUnit);
    private @Nullable Set<String> missing;
    private long rows;

    DryCounts(FeedMap map) {
        this.map = map;
        known(MarFact.ACTION, text -> map.action(text) != null);
        known(MarFact.END_ACTION, text -> map.action(text) != null);
        known(MarFact.ROUTE, text -> map.route(text) != null);
        known(MarFact.CATEGORY, text -> map.route(text) != null);
        known(MarFact.CLASS, text -> map.visitClass(text) != null);
        known(MarFact.PAYER, text -> map.payer(text) != null);
        known(MarFact.STATUS, text -> map.value(MapKind.STATUS, text) != null);
    }

    private void known(MarFact fact, Predicate<String> knows) {
        known.put(fact, new Texts<>(knows::test));
        unknown.put(fact, new HashMap<>());
    }

    /** Counts the rows of a table. */
    void see(MarTable table, Map<MarFact, DayOrder> orders) throws IOException {
        Columns told = new Columns(table, map);
        List<Counted> here = new ArrayList<>();
        for (String heading : table.headings()) {
            here.add(columns.computeIfAbsent(heading.toLowerCase(Locale.ROOT), key -> new Counted(heading)));
        }
        for (MarFact fact : MarFact.values()) {
            told.of(fact).forEach(column -> here.get(column).facts.add(fact.written()));
        }
        if (missing == null) {
            missing = new TreeSet<>(told.missing());
        } else {
            missing.retainAll(told.missing());
        }
        while (table.next()) {
            rows++;
            for (int i = 0; i < here.size(); i++) {
                if (table.filled(i)) {
                    Counted column = here.get(i);
                    column.filled++;
                    if (column.values.size() < MarDryRun.Column.MOST_VALUES) {
                        column.values.add(table.cell(i));
                    }
                }
            }
            texts(told);
            times(told, orders, here);
            numbers(told, here);
        }
    }

    private void texts(Columns told) {
        known.forEach((fact, knows) -> {
            String text = told.text(fact);
            if (!text.isEmpty() && !Boolean.TRUE.equals(knows.of(text))) {
                count(text, unknown.getOrDefault(fact, new HashMap<>()));
            }
        });
        for (MarFact unit : new MarFact[] {MarFact.DOSE_UNIT, MarFact.VOLUME_UNIT, MarFact.WASTE_UNIT}) {
            unit(told.text(unit));
        }
        String rate = told.text(MarFact.RATE_UNIT);
        String time = told.text(MarFact.RATE_TIME_UNIT);
        unit(rate.isEmpty() || time.isEmpty() ? rate : rate + "/" + time);
    }

    private void unit(String text) {
        if (!text.isEmpty() && !Boolean.TRUE.equals(knownUnits.of(text))) {
            count(text, units);
        }
    }

    /** Whether a unit is known: by the unit table, or as a rate whose first part is, or to the map. */
    private boolean knowsUnit(String text) {
        String unit = map.unit(text);
        int slash = unit.indexOf('/');
        return map.value(MapKind.UNIT, text) != null
                || reference.knowsUnit(unit)
                || (slash > 0 && reference.knowsUnit(unit.substring(0, slash)));
    }

    private static void times(Columns told, Map<MarFact, DayOrder> orders, List<Counted> here) {
        orders.forEach((fact, order) -> {
            String text = told.text(fact);
            if (!told.of(fact).isEmpty() && !text.isEmpty() && fact != MarFact.VERSION) {
                Counted column = here.get(told.of(fact).get(0));
                MarTime time = MarTime.of(text, order);
                if (time != null) {
                    count(time.style().written() + (time.offset() == null ? "" : ", with offset"), column.styles);
                } else if (fact != MarFact.PATIENT_BIRTH_DATE || MarTime.date(text, order) == null) {
                    column.unreadable++;
                }
            }
        });
    }

    private static void numbers(Columns told, List<Counted> here) {
        for (MarFact fact : NUMBERS) {
            String text = told.text(fact);
            if (!told.of(fact).isEmpty() && !text.isEmpty() && MarAmount.of(text) == null) {
                here.get(told.of(fact).get(0)).unreadable++;
            }
        }
    }

    private static void count(String text, Map<String, Long> counts) {
        if (counts.size() < MOST_TEXTS || counts.containsKey(text)) {
            counts.merge(text, 1L, Long::sum);
        }
    }

    /** Returns what was counted. */
    MarDryRun told(List<Problem> problems) {
        List<MarDryRun.Column> all = new ArrayList<>();
        for (Counted column : columns.values()) {
            all.add(new MarDryRun.Column(
                    column.name,
                    List.copyOf(column.facts),
                    column.filled,
                    column.values.size(),
                    column.unreadable,
                    MarDryRun.sorted(column.styles)));
        }
        Map<String, Long> actions = new HashMap<>(of(MarFact.ACTION));
        of(MarFact.END_ACTION).forEach((text, count) -> actions.merge(text, count, Long::sum));
        Map<String, Long> routes = new HashMap<>(of(MarFact.ROUTE));
        of(MarFact.CATEGORY).forEach((text, count) -> routes.merge(text, count, Long::sum));
        return new MarDryRun(
                rows,
                all,
                missing == null ? List.of() : List.copyOf(missing),
                MarDryRun.sorted(actions),
                MarDryRun.sorted(routes),
                MarDryRun.sorted(of(MarFact.CLASS)),
                MarDryRun.sorted(of(MarFact.PAYER)),
                MarDryRun.sorted(of(MarFact.STATUS)),
                MarDryRun.sorted(units),
                problems);
    }

    private Map<String, Long> of(MarFact fact) {
        return unknown.getOrDefault(fact, Map.of());
    }
}
