package org.basilic.server.outbox;

import java.util.List;

/** Who knows where messages go out to. */
public interface TargetSource {

    /** Returns the targets; the same for as long as the server runs. */
    List<Target> targets();
}
