package org.basilic.formats.hl7;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.chart.FeedMap;
import org.basilic.chart.MapKind;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What was observed beside something given, by the facts that the map's {@code observation} rows name. */
final class Observed {

    /** Statuses of an observation that holds no more. */
    private static final Set<String> VOID = Set.of("D", "W", "X", "N");

    private static final Set<String> OF_ALL = Set.of("access", "lumen");

    private static final Observed NOTHING = new Observed(Map.of());

    private final Map<String, Segment> facts;

    private Observed(Map<String, Segment> facts) {
        this.facts = facts;
    }

    /**
     * Returns what was observed of one of several things given. An observation may name it by its number (OBX-4); one that
     * names none is of the last, but a line is of all.
     */
    static Observed of(OrderGroup.Given group, Segment given, FeedMap map) {
        List<Segment> observations = group.observations;
        if (observations.isEmpty()) {
            return NOTHING;
        }
        boolean last = group.given.get(group.given.size() - 1) == given;
        Set<String> numbers = group.given.stream()
                .map(segment -> segment.text(2))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Segment> facts = new HashMap<>();
        for (Segment segment : observations) {
            String fact = Coded.meaning(Coded.of(segment, 3), text -> map.value(MapKind.OBSERVATION, text));
            if (fact == null || VOID.contains(segment.text(11))) {
                continue;
            }
            String of = segment.text(4);
            boolean named = group.given.size() > 1 && numbers.contains(of);
            boolean mine = named ? of.equals(given.text(2)) : (last || OF_ALL.contains(fact));
            if (mine) {
                facts.put(fact, segment);
            }
        }
        return new Observed(facts);
    }

    /** Returns the text of a fact; empty when it was not observed. */
    String text(String fact) {
        Segment segment = facts.get(fact);
        if (segment == null) {
            return "";
        }
        String text = segment.text(5, 2).strip();
        return text.isEmpty() ? segment.text(5).strip() : text;
    }

    /** Returns the amount of a fact; null when it was not observed, or cannot be read. */
    @Nullable
    Quantity amount(String fact, FeedMap map, Left left) {
        Segment segment = facts.get(fact);
        if (segment == null) {
            return null;
        }
        // A structured number has its comparison first.
        String number = segment.text(2).equals("SN") ? segment.text(5, 2) : segment.text(5);
        return Hl7Amount.of(number, Hl7Amount.unit(segment, 6, map), map, left);
    }
}
