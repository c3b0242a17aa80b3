package org.basilic.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the edits of a setting say of one code: the codes that it is column 2 of, those that it may follow as an add-on, how
 * many units of it a day may have, and how far its pairs are known.
 *
 * <p>Every code has a {@link #mark}, one bit of a number. United marks give a quick no for the claims on which there is
 * nothing to say, which are nearly all.
 */
public final class CodeEdits {

    /** Nothing is said of the code. */
    static final CodeEdits NONE = new CodeEdits();

    private final Map<String, PairIndicator> columnOnes = new HashMap<>();
    private List<String> parents = List.of();
    private long never;
    private long withModifier;
    private long parentMarks;
    private @Nullable UnitLimit limit;
    private EditExtent extent = EditExtent.NONE;

    CodeEdits() {}

    void addColumnOne(String column1, PairIndicator indicator) {
        columnOnes.put(column1, indicator);
        if (indicator == PairIndicator.NEVER) {
            never |= mark(column1);
        } else {
            withModifier |= mark(column1);
        }
    }

    void addParent(String parent) {
        List<String> all = new ArrayList<>(parents);
        all.add(parent);
        parents = List.copyOf(all);
        parentMarks |= mark(parent);
    }

    void setLimit(UnitLimit most) {
        limit = most;
    }

    void setExtent(EditExtent known) {
        extent = known;
    }

    /** Returns the most units of a day; null where the table does not know. */
    public @Nullable UnitLimit limit() {
        return limit;
    }

    /** Returns with which other codes its pairs are all known. */
    public EditExtent extent() {
        return extent;
    }

    /** Returns what the edits say beside this code in column 1. */
    public PairIndicator beside(String column1) {
        return ((never | withModifier) & mark(column1)) == 0
                ? PairIndicator.NONE
                : columnOnes.getOrDefault(column1, PairIndicator.NONE);
    }

    /** Whether a pair with this indicator may be among codes whose marks were united. */
    public boolean mayStandBeside(long marks, PairIndicator indicator) {
        return ((indicator == PairIndicator.NEVER ? never : withModifier) & marks) != 0;
    }

    /** Returns the codes that it may follow; none when it is no add-on. */
    public List<String> parents() {
        return parents;
    }

    /** Whether it is an add-on, which stands beside one of the codes that it may follow. */
    public boolean addOn() {
        return parentMarks != 0;
    }

    /** Whether it may follow this code. */
    public boolean follows(String parent) {
        return (parentMarks & mark(parent)) != 0 && parents.contains(parent);
    }

    /** Returns the mark of a code; several codes may share one. */
    public static long mark(String code) {
        return 1L << (code.hashCode() & 63);
    }
}
