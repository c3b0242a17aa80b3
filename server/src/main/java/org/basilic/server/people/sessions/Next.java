package org.basilic.server.people.sessions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of ours, whatever the address bar said. */
final class Next {

    private static final Pattern OURS = Pattern.compile("/([A-Za-z0-9._~-][A-Za-z0-9._~/?=&%-]{0,300})?");

    private Next() {}

    /** Returns the path if it is one of ours, and the first page otherwise. */
    static String page(@Nullable String path) {
        return path != null && OURS.matcher(path).matches() ? path : "/";
    }
}
