package org.basilic.cli.code;

import java.io.IOException;
import java.io.OutputStream;

/** How one result is written as JSON. */
public interface ResultWriting<R> {

    /** Writes one, nothing before it and nothing after it. */
    void write(R result, OutputStream out) throws IOException;
}
