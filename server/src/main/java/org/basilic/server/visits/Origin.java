package org.basilic.server.visits;

import org.jspecify.annotations.Nullable;

/**
 * How a version of a record came to be.
 *
 * @param id of the import, message or question behind it; null where there is none
 */
public record Origin(Kind kind, @Nullable String id) {

    /** What made the version. */
    public enum Kind {
        FILE,
        API,
        MESSAGE,
        ANSWER,
        DEMO
    }
}
