package org.basilic.chart;

/** What a row does to earlier ones about the same thing. */
public enum Change {
    /** Tells something; a later row about the same thing and time stands in its place. */
    ADD,
    /** Corrects what was told, its time too. */
    REPLACE,
    /** Takes it back. */
    RETRACT
}
