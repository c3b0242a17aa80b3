package org.basilic.server.auditview;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where it is known from what was billed for a visit.
 *
 * @param audit the audit whose file billed the visit; null for the other kinds
 * @param at when the claims were released, the newest answer was posted, the audit was made
 */
record Source(Kind kind, @Nullable UUID audit, Instant at) {

    /** What kind of file tells it. */
    enum Kind {
        /** The claims that were released here. */
        CLAIMS("the claims as released"),
        /** What payers say they were billed. */
        ANSWERS("the answers of payers"),
        /** A file that was handed in for an audit. */
        AUDIT("the file of an audit");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Returns the word by which an address names it. */
    public String key() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return audit == null ? name : name + "-" + audit;
    }

    /** Returns what it is called. */
    public String words() {
        return kind.words;
    }
}
