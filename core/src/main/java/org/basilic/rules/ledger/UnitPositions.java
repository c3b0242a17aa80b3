package org.basilic.rules.ledger;

import org.basilic.reference.DayTables;
import org.basilic.reference.Threshold;
import org.basilic.result.Disposition;
import org.basilic.worksheet.Tally;
import org.basilic.worksheet.UnitCount;
import org.jspecify.annotations.Nullable;

/** Which unit of a tally a second of it belongs to, by its place among the seconds counted. */
final class UnitPositions {

    private final long unitSeconds;

    UnitPositions(DayTables tables) {
        this.unitSeconds = 60L * tables.threshold(Threshold.UNIT_MINUTES);
    }

    Disposition dispositionAt(Tally tally, long position) {
        if (tally.count() == UnitCount.UNTIMED) {
            return tally.firstCode() == null ? tally.rest() : Disposition.BILLED;
        }
        return position < earnedSeconds(tally) ? Disposition.BILLED : tally.rest();
    }

    @Nullable
    String codeAt(Tally tally, long position) {
        if (tally.firstCode() != null
                && (tally.count() == UnitCount.UNTIMED || position < unitSeconds || tally.extraUnits() == 0)) {
            return tally.firstCode();
        }
        return tally.extraUnits() == 0 ? null : tally.extraCode();
    }

    /** Returns the seconds that the earned units stand for: the last of them may be started only. */
    private long earnedSeconds(Tally tally) {
        int units = (tally.firstCode() == null ? 0 : 1) + tally.extraUnits();
        return unitSeconds * units;
    }

    long nextBoundary(Tally tally, long position) {
        if (tally.count() == UnitCount.UNTIMED) {
            return Long.MAX_VALUE;
        }
        if (tally.firstCode() != null && position < unitSeconds) {
            return unitSeconds;
        }
        long earned = earnedSeconds(tally);
        return position < earned ? earned : Long.MAX_VALUE;
    }
}
