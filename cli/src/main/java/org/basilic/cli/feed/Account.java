package org.basilic.cli.feed;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.chart.Fate;
import org.basilic.chart.RowFate;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/** The account of one import: what became of its rows, what is left open, what was refused. */
public final class Account {

    /** Texts of actions seen at one visit only may be anything, a name in a cell that slipped; they are counted, not told. */
    private static final int VISITS_THAT_MAKE_A_WORD = 2;

    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<OpenPointKind, Long> reviewed = new EnumMap<>(OpenPointKind.class);
    private final Map<OpenPointKind, Long> points = new EnumMap<>(OpenPointKind.class);
    private final Map<String, Integer> actions = new TreeMap<>();
    private final Map<String, Integer> actionVisits = new HashMap<>();
    private final Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
    private long encounters;
    private long refusedEncounters;

    void add(Encounter encounter) {
        encounters++;
        Set<String> here = new HashSet<>();
        for (OpenPoint point : encounter.openPoints()) {
            points.merge(point.kind(), 1L, Long::sum);
            String found = point.found();
            if (point.kind() == OpenPointKind.UNMAPPED_ACTION && found != null) {
                actions.merge(found, 1, Integer::sum);
                here.add(found);
            }
        }
        here.forEach(text -> actionVisits.merge(text, 1, Integer::sum));
    }

    void add(RowFate fate) {
        fates.merge(fate.fate(), 1L, Long::sum);
        OpenPointKind kind = fate.kind();
        if (fate.fate() == Fate.REVIEW && kind != null) {
            reviewed.merge(kind, 1L, Long::sum);
        }
    }

    void add(Problem problem) {
        problems.merge(problem.code(), 1L, Long::sum);
    }

    void addRefusedEncounter() {
        refusedEncounters++;
    }

    /** Returns how many rows there were. */
    public long rows() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many encounters were made and make sense. */
    public long encounters() {
        return encounters;
    }

    /** Returns how many encounters were made and make no sense. */
    public long refusedEncounters() {
        return refusedEncounters;
    }

    /** Returns the numbers of rows by their fates. */
    public Map<Fate, Long> fates() {
        return Map.copyOf(fates);
    }

    /** Returns the numbers of rows left for review by the reason. */
    public Map<OpenPointKind, Long> reviewed() {
        return Map.copyOf(reviewed);
    }

    /** Returns the numbers of open points of all encounters by their kinds. */
    public Map<OpenPointKind, Long> points() {
        return Map.copyOf(points);
    }

    /** Returns the numbers of problems by their kinds. */
    public Map<ProblemCode, Long> problems() {
        return Map.copyOf(problems);
    }

    /** Returns how often each text of an action that the map does not know was seen, of those seen at several visits. */
    public Map<String, Integer> unmappedActions() {
        Map<String, Integer> words = new TreeMap<>(actions);
        words.keySet().removeIf(text -> actionVisits.getOrDefault(text, 0) < VISITS_THAT_MAKE_A_WORD);
        return words;
    }

    /** Returns the same of all texts, for who asks for the texts themselves. */
    public Map<String, Integer> allUnmappedActions() {
        return new TreeMap<>(actions);
    }

    /** Returns how many texts of actions that the map does not know were seen at one visit only. */
    public long rareActions() {
        return actions.size() - (long) unmappedActions().size();
    }
}
