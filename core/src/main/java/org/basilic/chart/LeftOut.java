package org.basilic.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** The open points with which a row is not taken: what it says cannot be told, or cannot be right. */
final class LeftOut {

    private static final Set<OpenPointKind> KINDS = EnumSet.of(
            OpenPointKind.UNMAPPED_ACTION,
            OpenPointKind.UNMAPPED_ROUTE,
            OpenPointKind.NO_ROUTE,
            OpenPointKind.NO_DRUG,
            OpenPointKind.NO_TIME,
            OpenPointKind.UNREADABLE_TIME,
            OpenPointKind.UNREADABLE_AMOUNT,
            OpenPointKind.MISSING_TARGET,
            OpenPointKind.UNCLEAR_STATUS,
            OpenPointKind.NEGATIVE_AMOUNT,
            OpenPointKind.ABSURD_RATE,
            OpenPointKind.STOP_BEFORE_START,
            OpenPointKind.NO_LENGTH,
            OpenPointKind.TOO_LONG,
            OpenPointKind.SKIPPED_TIME);

    private LeftOut() {}

    /** Returns the first kind with which a row is not taken; null when it is. */
    static @Nullable OpenPointKind why(List<OpenPoint> points) {
        for (OpenPoint point : points) {
            if (KINDS.contains(point.kind())) {
                return point.kind();
            }
        }
        return null;
    }
}
