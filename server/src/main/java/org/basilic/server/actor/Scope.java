package org.basilic.server.actor;

import java.util.Locale;

/** What an API token may be used for. */
public enum Scope {
    CODE,
    AUDIT,
    CLAIM,
    REMIT,
    IMPORT,
    READ,
    METRICS;

    /** Returns the word that is written for it, such as {@code code}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
