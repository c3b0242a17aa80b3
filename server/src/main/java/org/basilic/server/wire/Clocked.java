package org.basilic.server.wire;

/** A connection with the clock of its request. */
interface Clocked {

    RequestClock clock();
}
