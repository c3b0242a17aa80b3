package org.basilic.testkit.cases;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Encounter;
import org.basilic.reference.Switch;

/**
 * A visit with the lines that it must give, written so that a certified coder can read it.
 *
 * @param place the file, and the line where several are in one
 * @param prose the facts in words and the arithmetic
 * @param shows ids of the rules that decide here
 * @param leavesAlone ids of the rules that look and decide nothing
 * @param source who printed the answer and where
 * @param vetted who read the case and when, or {@code nobody yet}
 * @param switches values under which the answer holds
 * @param lines what is expected
 * @param absent codes that must not appear
 * @param printed the lines that the source printed, where they differ
 * @param why reasons that the result must give
 */
public record GoldenCase(
        String place,
        String title,
        String prose,
        List<String> shows,
        List<String> leavesAlone,
        String source,
        Standing standing,
        String vetted,
        Map<Switch, String> switches,
        Scope scope,
        Encounter encounter,
        List<ExpectedLine> lines,
        List<String> absent,
        List<ExpectedLine> printed,
        List<Why> why) {

    /** What stands under {@code Vetted} until somebody has read the case. */
    public static final String NOBODY = "nobody yet";

    /**
     * A reason that the result must give.
     *
     * @param rule id of the rule, which is compared
     * @param words for the reader; not compared
     */
    public record Why(String rule, String words) {}

    /** Copies the lists, so that nobody changes them later. */
    public GoldenCase {
        shows = List.copyOf(shows);
        leavesAlone = List.copyOf(leavesAlone);
        Map<Switch, String> ordered = new EnumMap<>(Switch.class);
        ordered.putAll(switches);
        switches = Collections.unmodifiableMap(ordered);
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
        printed = List.copyOf(printed);
        why = List.copyOf(why);
    }

    /** Whether a certified coder has read the case. */
    public boolean isVetted() {
        return !vetted.equals(NOBODY);
    }

    /** Whether the case judges on which day a line stands. */
    boolean judgesDates() {
        return lines.stream().anyMatch(line -> line.date() != null);
    }
}
