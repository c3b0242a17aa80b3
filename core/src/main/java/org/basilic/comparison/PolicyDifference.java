package org.basilic.comparison;

import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.PolicyQuestion;
import org.basilic.reference.PolicyRow;
import org.jspecify.annotations.Nullable;

/**
 * A question to which two payer policies give different answers, on days on which both are in force.
 *
 * @param setting null means both
 * @param days on each of which these two rows answer
 * @param one the row of the first policy or an ancestor of it; null when none answers
 * @param other the row of the second policy or an ancestor of it; null when none answers
 */
public record PolicyDifference(
        PolicyQuestion question,
        @Nullable Setting setting,
        DateRange days,
        @Nullable PolicyRow one,
        @Nullable PolicyRow other) {}
