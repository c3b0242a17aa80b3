package org.basilic.comparison;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * One line of two results beside each other; where both have it, its code and kind are the same. At least one of the two is
 * there. Only what a claim would show counts as a difference: reasons, administrations, minutes and pointers do not.
 *
 * @param before the line of the earlier result; null when that has none
 * @param after the line of the later result; null when that has none
 */
public record LineDifference(
        @Nullable CodedLine before, @Nullable CodedLine after) {

    /** Refuses to compare nothing, or lines of different codes. */
    public LineDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException("no line on either side");
        }
        if (before != null && after != null && !Likeness.sameCode(before, after)) {
            throw new IllegalArgumentException(before.code() + " is not compared with " + after.code());
        }
    }

    /** Returns the line that both sides have or that came; the one that is gone where nothing is after it. */
    public CodedLine line() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** Returns in what the two differ, in the order of {@link LineChange}; empty where a claim would show the same. */
    public Set<LineChange> changes() {
        Set<LineChange> changes = EnumSet.noneOf(LineChange.class);
        if (before == null) {
            changes.add(LineChange.ADDED);
        } else if (after == null) {
            changes.add(LineChange.GONE);
        } else {
            add(changes, LineChange.UNITS, before.units() == after.units());
            add(changes, LineChange.MODIFIERS, before.modifiers().equals(after.modifiers()));
            add(changes, LineChange.DAY, before.serviceDate().equals(after.serviceDate()));
            add(changes, LineChange.PRODUCT, Objects.equals(before.ndc(), after.ndc()));
        }
        return changes;
    }

    /** Returns whether a claim would show the same on both sides. */
    public boolean none() {
        return changes().isEmpty();
    }

    private static void add(Set<LineChange> changes, LineChange change, boolean same) {
        if (!same) {
            changes.add(change);
        }
    }
}
