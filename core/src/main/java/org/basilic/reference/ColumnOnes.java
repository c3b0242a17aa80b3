package org.basilic.reference;

import java.util.HashMap;
import java.util.Map;

/** What the edits say of one code as column 2, by the code in column 1. */
public final class ColumnOnes {

    /** Nothing is said of the code. */
    static final ColumnOnes NONE = new ColumnOnes();

    private final Map<String, PairIndicator> byCode = new HashMap<>();
    private long never;
    private long withModifier;

    ColumnOnes() {}

    void add(String column1, PairIndicator indicator) {
        byCode.put(column1, indicator);
        if (indicator == PairIndicator.NEVER) {
            never |= mark(column1);
        } else {
            withModifier |= mark(column1);
        }
    }

    /** Returns what the edits say beside this code in column 1. */
    public PairIndicator beside(String column1) {
        return byCode.getOrDefault(column1, PairIndicator.NONE);
    }

    /**
     * Whether a pair with this indicator may be among codes whose {@link #mark}s were united: a quick no for the claims
     * without such a pair, which are nearly all.
     */
    public boolean mayStandBeside(long marks, PairIndicator indicator) {
        return ((indicator == PairIndicator.NEVER ? never : withModifier) & marks) != 0;
    }

    /** Returns the mark of a code; several codes may share one. */
    public static long mark(String code) {
        return 1L << (code.hashCode() & 63);
    }
}
