package org.basilic.server.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test shifts it. */
public final class ShiftedClock extends Clock {

    private Instant now = Instant.parse("2026-03-02T14:00:10Z");

    /** Makes one that stands at a time in March. */
    public ShiftedClock() {}

    /** Lets this much time go by. */
    public void shift(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the server's times are in UTC");
    }
}
