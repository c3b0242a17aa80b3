package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.basilic.chart.Change;
import org.basilic.chart.FeedMap;
import org.basilic.chart.SameDrug;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;

/**
 * Orders of which several drugs were begun at once, each in a segment of its own: they ran from one bag, and each is a line
 * of the record by itself. A later segment with the same number and time is no second drug but says it anew.
 */
final class Bags {

    private final Map<String, List<Drug>> drugs = new HashMap<>();

    Bags(List<Administered> all) {
        Map<String, List<Administered>> begun = new HashMap<>();
        for (Administered one : all) {
            if (one.drug() != null && one.start() != null && one.row().change() == Change.ADD) {
                begun.computeIfAbsent(one.line() + " " + one.start(), line -> new ArrayList<>(1))
                        .add(one);
            }
        }
        Map<String, Map<String, Drug>> named = new HashMap<>();
        for (List<Administered> together : begun.values()) {
            for (Administered one : together) {
                Drug drug = one.drug();
                if (drug != null && together.stream().anyMatch(other -> beside(one, other))) {
                    named.computeIfAbsent(one.line(), line -> new TreeMap<>()).put(name(drug), drug);
                }
            }
        }
        named.forEach((line, of) -> drugs.put(line, different(of)));
    }

    private static boolean beside(Administered one, Administered other) {
        boolean sameMessage =
                one.row().version().tie().equals(other.row().version().tie());
        return (sameMessage || one.number() != other.number())
                && other.drug() != null
                && !SameDrug.same(one.drug(), other.drug());
    }

    private static List<Drug> different(Map<String, Drug> named) {
        List<Drug> different = new ArrayList<>(named.size());
        for (Drug drug : named.values()) {
            if (different.stream().noneMatch(known -> SameDrug.same(known, drug))) {
                different.add(drug);
            }
        }
        different.sort(Comparator.comparing(Bags::name));
        return different;
    }

    /** Returns the drug of the bag that this is; null where the order is no such bag, or the drug none of it. */
    @Nullable
    String part(Administered one) {
        List<Drug> of = drugs.get(one.line());
        Drug drug = one.drug();
        if (of == null || drug == null) {
            return null;
        }
        Predicate<Drug> same = known -> SameDrug.same(known, drug);
        return of.stream().filter(same).map(Bags::name).findFirst().orElse(null);
    }

    private static String name(Drug drug) {
        for (String part : new @Nullable String[] {drug.name(), drug.hcpcs(), drug.ndc(), drug.rxnorm()}) {
            if (part != null) {
                return FeedMap.plain(part);
            }
        }
        return "";
    }
}
