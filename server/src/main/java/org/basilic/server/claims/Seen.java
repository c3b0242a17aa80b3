package org.basilic.server.claims;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a list of a page names it when it sends back which were ticked.
 *
 * @param revision of the visit as the person saw it
 */
public record Seen(UUID visit, long revision) {

    /** Returns it as a field of a form holds it. */
    public String written() {
        return visit + "@" + revision;
    }

    /** Reads what was written; null where it is no such text. */
    public static @Nullable Seen read(String written) {
        int at = written.indexOf('@');
        try {
            return at < 0
                    ? null
                    : new Seen(UUID.fromString(written.substring(0, at)), Long.parseLong(written.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
