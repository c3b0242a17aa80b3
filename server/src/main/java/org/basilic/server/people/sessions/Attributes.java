package org.basilic.server.people.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a session holds: a few words, never an object. Everything else is looked up anew for each request. */
final class Attributes {

    /** Id of the account. */
    static final String ACCOUNT = "account";
    /** What the session is called where it is shown; not its id, which stays between server and browser. */
    static final String HANDLE = "handle";
    /** When it began. */
    static final String BEGUN = "begun";
    /** When a request last came. */
    static final String SEEN = "seen";
    /** When the person last proved who they are. */
    static final String PROVED = "proved";
    /** Where it began from. */
    static final String ADDRESS = "address";
    /** The facility of an emergency access. */
    static final String EMERGENCY = "emergency";
    /** When the emergency access ends. */
    static final String EMERGENCY_UNTIL = "emergency-until";

    private Attributes() {}

    static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    static @Nullable Instant time(@Nullable Object value) {
        return value instanceof String text ? Instant.ofEpochMilli(Long.parseLong(text)) : null;
    }

    static String written(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
