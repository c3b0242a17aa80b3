package org.basilic.server.operating;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** How what brings work in, or hands it on, stops: beside the requests of HTTP, so that there is one time for all. */
public final class Stopping {

    /** The phase of all of it. */
    public static final int PHASE = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;

    private Stopping() {}

    /** Stops something by a thread of its own, and says then that it has stopped. */
    public static void beside(Runnable stop, Runnable stopped) {
        new Thread(
                        () -> {
                            try {
                                stop.run();
                            } finally {
                                stopped.run();
                            }
                        },
                        "stopping")
                .start();
    }
}
