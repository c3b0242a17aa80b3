package org.basilic.server.wire;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the request of one connection may still take. Looked at whenever bytes come or go, so that a client that sends or
 * takes one byte now and then is cut off too; one that does nothing meets the idle time.
 */
public final class RequestClock {

    private static final ThreadLocal<@Nullable RequestClock> CURRENT = new ThreadLocal<>();
    private static final long NEVER = Long.MAX_VALUE;

    private long headersSince = NEVER;
    private volatile long deadline = NEVER;

    RequestClock() {}

    /** Lets the request that this thread works on take so long from now on. */
    public static void allow(Duration time) {
        RequestClock clock = CURRENT.get();
        if (clock != null) {
            clock.deadline = System.nanoTime() + time.toNanos();
        }
    }

    /** Begins, or goes on with, the headers of a request: all of them must be there in this time. */
    void headers(Duration time) {
        if (headersSince == NEVER) {
            headersSince = System.nanoTime();
        }
        deadline = headersSince + time.toNanos();
        CURRENT.set(this);
    }

    /** Ends the work of this thread. */
    void pause(boolean headersComplete) {
        CURRENT.remove();
        if (headersComplete) {
            rest();
        }
    }

    /** Ends the request. */
    void rest() {
        headersSince = NEVER;
        deadline = NEVER;
    }

    void check() throws SocketTimeoutException {
        long until = deadline;
        if (until != NEVER && System.nanoTime() - until > 0) {
            throw new SocketTimeoutException("the request took too long");
        }
    }
}
