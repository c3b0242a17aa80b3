package org.basilic.server.operating;

import org.jspecify.annotations.Nullable;

/** What a server that has just started has to say, beside where it listens. */
public final class Listening {

    private Listening() {}

    /** Whoever makes the account of the first person. */
    public interface FirstPerson {

        /**
         * Returns a link that makes the first account, valid once; null where there is an account.
         *
         * @param home where the pages are, without a stroke at its end
         */
        @Nullable
        String link(String home);
    }
}
