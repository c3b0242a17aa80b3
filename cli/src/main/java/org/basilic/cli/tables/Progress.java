package org.basilic.cli.tables;

import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.basilic.cli.Streams;

/** Says every few seconds how far a long reading has come. */
final class Progress implements LongConsumer {

    private static final long PAUSE = 3_000_000_000L;

    private final Streams streams;
    private final LongSupplier nanoseconds;
    private long next;

    Progress(Streams streams) {
        this(streams, System::nanoTime);
    }

    /** Measures time by a clock that is given. */
    Progress(Streams streams, LongSupplier nanoseconds) {
        this.streams = streams;
        this.nanoseconds = nanoseconds;
        this.next = nanoseconds.getAsLong() + PAUSE;
    }

    @Override
    public void accept(long rows) {
        long now = nanoseconds.getAsLong();
        if (now - next >= 0) {
            streams.say(String.format(Locale.ROOT, "%,d rows read", rows));
            next = now + PAUSE;
        }
    }
}
