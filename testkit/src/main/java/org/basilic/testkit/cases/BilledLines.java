package org.basilic.testkit.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** Units by code, modifiers and, where it counts, date: what two claims are compared by. */
record BilledLines(SortedMap<Key, Integer> units) {

    /**
     * What lines are added up by.
     *
     * @param modifiers sorted, since their order does not count
     */
    record Key(String code, String modifiers, @Nullable LocalDate date) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::code)
                .thenComparing(Key::modifiers)
                .thenComparing(Key::date, Comparator.nullsFirst(Comparator.naturalOrder()));

        static Key of(String code, Collection<String> modifiers, @Nullable LocalDate date) {
            return new Key(code, String.join("-", new TreeSet<>(modifiers)), date);
        }

        List<String> eachModifier() {
            return modifiers.isEmpty() ? List.of() : List.of(modifiers.split("-", -1));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return (modifiers.isEmpty() ? code : code + "-" + modifiers) + (date == null ? "" : " on " + date);
        }
    }

    static BilledLines expected(List<ExpectedLine> lines) {
        SortedMap<Key, Integer> units = new TreeMap<>();
        for (ExpectedLine line : lines) {
            units.merge(Key.of(line.code(), line.modifiers(), line.date()), line.units(), Integer::sum);
        }
        return new BilledLines(units);
    }

    /** Adds up the lines of a result. */
    static BilledLines coded(List<CodedLine> lines, boolean withDrugs, boolean withDates) {
        SortedMap<Key, Integer> units = new TreeMap<>();
        for (CodedLine line : lines) {
            if (withDrugs || !billsDrug(line)) {
                Key key = Key.of(line.code(), line.modifiers(), withDates ? line.serviceDate() : null);
                units.merge(key, line.units(), Integer::sum);
            }
        }
        return new BilledLines(units);
    }

    private static boolean billsDrug(CodedLine line) {
        return line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE;
    }

    /** Returns the lines one by one, in order. */
    List<BilledLine> lines() {
        List<BilledLine> lines = new ArrayList<>();
        units.forEach((key, count) -> lines.add(new BilledLine(key.code(), key.eachModifier(), key.date(), count)));
        return lines;
    }

    int unitsOf(Key key) {
        return units.getOrDefault(key, 0);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        units.forEach((key, count) ->
                text.append(text.isEmpty() ? "" : ", ").append(key).append(" x").append(count));
        return text.isEmpty() ? "nothing" : text.toString();
    }
}
