package org.basilic.testkit.cases;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.basilic.result.CodedLine;

/** Where the lines of a claim point, by code, modifiers and, where it counts, date; only of lines whose pointers a case judges. */
record PointedLines(SortedMap<BilledLines.Key, Set<String>> pointers) {

    /** Gathers the lines of a case that say where they point. */
    static PointedLines expected(List<ExpectedLine> lines) {
        SortedMap<BilledLines.Key, Set<String>> pointers = new TreeMap<>();
        for (ExpectedLine line : lines) {
            List<Integer> places = line.pointers();
            if (places != null) {
                pointers.computeIfAbsent(
                                BilledLines.Key.of(line.code(), line.modifiers(), line.date()), key -> new TreeSet<>())
                        .add(ClaimBlock.text(places));
            }
        }
        return new PointedLines(pointers);
    }

    /** Returns how many facts there are to judge. */
    int size() {
        return pointers.values().stream().mapToInt(Set::size).sum();
    }

    /** Compares with the lines of a result, which must point to the same places in the same order. */
    void compare(List<CodedLine> coded, boolean withDates, List<String> differences, Set<String> codes) {
        pointers.forEach((key, expected) -> {
            Set<String> got = coded.stream()
                    .filter(line -> BilledLines.Key.of(
                                    line.code(), line.modifiers(), withDates ? line.serviceDate() : null)
                            .equals(key))
                    .map(line -> ClaimBlock.text(line.diagnosisPointers()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!got.equals(expected)) {
                differences.add("%s: expected to point to %s, points to %s"
                        .formatted(key, String.join(" / ", expected), got.isEmpty() ? "-" : String.join(" / ", got)));
                codes.add(key.code());
            }
        });
    }
}
