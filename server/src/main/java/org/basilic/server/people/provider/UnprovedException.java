package org.basilic.server.people.provider;

import org.jspecify.annotations.Nullable;

/** The provider did not prove who somebody is. What it said is told to nobody. */
final class UnprovedException extends Exception {

    UnprovedException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    UnprovedException(String why) {
        super(why);
    }
}
