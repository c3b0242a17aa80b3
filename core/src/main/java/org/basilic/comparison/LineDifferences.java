package org.basilic.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.result.CodedLine;

/**
 * The lines of two results of one encounter beside each other: before and after a change of the record, of the policy, of
 * the day. Every line of either result stands in exactly one row, so units of the rows add up to the units of the results.
 *
 * @param rows in the order of the later result; what is gone stands where it stood
 */
public record LineDifferences(List<LineDifference> rows) {

    private static final int NONE = -1;

    /** Copies the list, so that nobody changes it later. */
    public LineDifferences {
        rows = List.copyOf(rows);
    }

    /** Compares the lines of two results; lines of one code are matched with those that are most like them. */
    public static LineDifferences between(List<CodedLine> before, List<CodedLine> after) {
        int[] matches = matches(before, after);
        List<LineDifference> rows = new ArrayList<>(Math.max(before.size(), after.size()));
        boolean[] shown = new boolean[before.size()];
        for (int match : matches) {
            if (match != NONE) {
                shown[match] = true;
            }
        }
        for (int i = 0; i < after.size(); i++) {
            int match = matches[i];
            addGone(before, nextPlace(matches, i, before.size()), shown, rows);
            rows.add(new LineDifference(match == NONE ? null : before.get(match), after.get(i)));
        }
        addGone(before, before.size(), shown, rows);
        return new LineDifferences(rows);
    }

    /** Returns the rows on which a claim would show something else. */
    public List<LineDifference> found() {
        return rows.stream().filter(row -> !row.none()).toList();
    }

    /** Returns whether both results bill the same. */
    public boolean none() {
        return found().isEmpty();
    }

    /** Returns for each later line the place of the earlier one that it is compared with. */
    private static int[] matches(List<CodedLine> before, List<CodedLine> after) {
        int[] matches = new int[after.size()];
        Arrays.fill(matches, NONE);
        boolean[] taken = new boolean[before.size()];
        for (Likeness likeness : Likeness.values()) {
            for (int i = 0; i < matches.length; i++) {
                if (matches[i] == NONE) {
                    matches[i] = first(before, taken, after.get(i), likeness);
                }
                if (matches[i] != NONE) {
                    taken[matches[i]] = true;
                }
            }
        }
        return matches;
    }

    private static int first(List<CodedLine> before, boolean[] taken, CodedLine line, Likeness likeness) {
        for (int k = 0; k < taken.length; k++) {
            if (!taken[k] && likeness.of(before.get(k), line)) {
                return k;
            }
        }
        return NONE;
    }

    /** Returns the place of the next earlier line that stayed: what is gone above it stands above what came. */
    private static int nextPlace(int[] matches, int from, int end) {
        for (int i = from; i < matches.length; i++) {
            if (matches[i] != NONE) {
                return matches[i];
            }
        }
        return end;
    }

    /** Adds the earlier lines that stood above a place and have no row yet. */
    private static void addGone(List<CodedLine> before, int place, boolean[] shown, List<LineDifference> rows) {
        for (int k = 0; k < place; k++) {
            if (!shown[k]) {
                shown[k] = true;
                rows.add(new LineDifference(before.get(k), null));
            }
        }
    }
}
