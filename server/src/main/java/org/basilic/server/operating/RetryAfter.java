package org.basilic.server.operating;

import java.time.Duration;

/** How the header Retry-After says a wait. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Returns the wait in whole seconds, rounded up, so that who comes again then is let in. */
    public static String of(Duration wait) {
        return Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
