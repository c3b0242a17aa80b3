package org.basilic.server.trail;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A line of the checkpoints is not as it was written. */
public final class BrokenCheckpointException extends IOException {

    private final long line;

    BrokenCheckpointException(long line, @Nullable Throwable cause) {
        super("line " + line + " of the checkpoints is not as it was written", cause);
        this.line = line;
    }

    /** Returns the number of the line, from 1. */
    public long line() {
        return line;
    }
}
