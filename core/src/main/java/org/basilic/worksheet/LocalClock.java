package org.basilic.worksheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wall clock of one encounter: turns charted times into seconds and back. */
public final class LocalClock {

    private static final int SECONDS_PER_DAY = 86_400;

    private final @Nullable ZoneRules rules;

    /** Makes the clock of this zone; without a zone charted times are taken as they stand. */
    public LocalClock(@Nullable ZoneId zone) {
        this.rules = zone == null ? null : zone.getRules();
    }

    /**
     * Returns the seconds of a charted time. A time that the clock shows twice on the autumn night is its first occurrence,
     * unless that lies before {@code notBefore}.
     */
    public long seconds(LocalDateTime time, @Nullable Long notBefore) {
        if (rules == null) {
            return time.toEpochSecond(ZoneOffset.UTC);
        }
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            return time.toEpochSecond(rules.getTransition(time).getOffsetBefore());
        }
        long first = time.toEpochSecond(offsets.get(0));
        return offsets.size() > 1 && notBefore != null && first < notBefore
                ? time.toEpochSecond(offsets.get(1))
                : first;
    }

    /** Returns the wall-clock time of these seconds. */
    public LocalDateTime time(long seconds) {
        ZoneOffset offset = rules == null ? ZoneOffset.UTC : rules.getOffset(Instant.ofEpochSecond(seconds));
        return LocalDateTime.ofEpochSecond(seconds, 0, offset);
    }

    /** Returns the wall-clock date of these seconds. */
    public LocalDate date(long seconds) {
        return rules == null
                ? LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY))
                : time(seconds).toLocalDate();
    }

    /** Returns the seconds of the midnight that begins this date. */
    public long midnight(LocalDate date) {
        return seconds(date.atStartOfDay(), null);
    }
}
