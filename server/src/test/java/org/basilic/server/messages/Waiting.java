package org.basilic.server.messages;

import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
final class Waiting {

    private Waiting() {}

    /** Returns when it is so; fails after three minutes. */
    static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + 180_000_000_000L;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
