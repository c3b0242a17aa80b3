package org.basilic.server.visits;

/** How far a visit is on its way to a claim. */
public enum Stage {
    /** Nothing was released yet. */
    OPEN,
    /** Its claims were released. */
    RELEASED,
    /** Released, and the record was changed after it so that other lines would follow. */
    DELTA,
    /** Released, answered and settled; nothing is left to do. */
    CLOSED
}
