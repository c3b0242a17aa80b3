package org.basilic.worksheet;

import org.jspecify.annotations.Nullable;

/**
 * One place where drugs enter a vein, as coding sees it: a line with all its lumens and replacements, and every line that
 * has no charted reason of its own.
 *
 * @param access id of the access that stands for it; null when the record names none
 * @param order place among the sites, 0 first
 * @param leftInPlace whether the line stayed in since an earlier visit
 */
public record Site(@Nullable String access, int order, boolean leftInPlace) {

    /** No place: for what is coded outside the ladders. */
    public static final Site NONE = new Site(null, 0, false);
}
