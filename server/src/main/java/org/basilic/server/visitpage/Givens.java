package org.basilic.server.visitpage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;

/** The administrations of a record by their places, from 1: what the page links by, whatever their ids look like. */
final class Givens {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<Integer>> lines = new HashMap<>();

    Givens(Encounter encounter, CodedEncounter coded) {
        int place = 0;
        for (Administration given : encounter.administrations()) {
            places.put(given.id(), ++place);
            names.put(given.id(), given.id() + " " + drug(given.drug()));
        }
        int number = 0;
        for (CodedLine line : coded.lines()) {
            number++;
            for (String id : line.administrations()) {
                lines.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(number);
            }
        }
    }

    /** Returns id and drug, {@code a3 oxaliplatin}. */
    public String name(String administration) {
        return names.getOrDefault(administration, administration);
    }

    /** Returns names with commas between. */
    public String names(Collection<String> administrations) {
        return administrations.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Returns the places of these, blanks between. */
    public String places(Collection<String> administrations) {
        return administrations.stream()
                .map(places::get)
                .filter(place -> place != null)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Returns the place of one; empty where the record has no such. */
    public String place(String administration) {
        Integer place = places.get(administration);
        return place == null ? "" : place.toString();
    }

    /** Returns the numbers of the lines that stand for it, blanks between. */
    public String lines(String administration) {
        return lines.getOrDefault(administration, Set.of()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String drug(Drug drug) {
        if (drug.name() != null) {
            return drug.name();
        }
        return drug.hcpcs() != null ? drug.hcpcs() : "unnamed drug";
    }
}
