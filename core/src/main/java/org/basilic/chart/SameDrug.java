package org.basilic.chart;

import java.util.Objects;
import org.basilic.model.Drug;
import org.jspecify.annotations.Nullable;

/** Tells whether two records name the same drug. */
public final class SameDrug {

    private SameDrug() {}

    /**
     * Returns whether the drugs are told and the same: by product, else by code, else by name. Products of different
     * packages may be one drug, so a different number decides nothing.
     */
    public static boolean same(@Nullable Drug one, @Nullable Drug other) {
        if (one == null || other == null) {
            return false;
        }
        return alike(digits(one.ndc()), digits(other.ndc()))
                || alike(one.rxnorm(), other.rxnorm())
                || alike(one.hcpcs(), other.hcpcs())
                || alike(plain(one.name()), plain(other.name()));
    }

    /** Returns whether nothing speaks against their being the same: one of them is not told, or they are. */
    static boolean mayBeSame(@Nullable Drug one, @Nullable Drug other) {
        return one == null || other == null || same(one, other);
    }

    private static boolean alike(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() && Objects.equals(one, other);
    }

    private static @Nullable String plain(@Nullable String name) {
        return name == null ? null : FeedMap.plain(name);
    }

    private static @Nullable String digits(@Nullable String ndc) {
        return ndc == null ? null : ndc.replace("-", "");
    }
}
