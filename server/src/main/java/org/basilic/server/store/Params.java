package org.basilic.server.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a statement of which some may be null, which a column without a value is written by. */
public final class Params {

    private Params() {}

    /** Returns the values in their order. */
    public static List<@Nullable Object> of(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
