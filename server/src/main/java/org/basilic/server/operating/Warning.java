package org.basilic.server.operating;

import org.jspecify.annotations.Nullable;

/** Something that wants attention while the server goes on to work: it stands below the answer of the ready probe. */
public interface Warning {

    /** Returns what it is, in words of ours; null where all is well. Asks nothing that takes time. */
    @Nullable
    String words();
}
