package org.basilic.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to run, as the words of the command line and the environment say.
 *
 * @param address the interface to listen on; loopback unless told
 * @param port of HTTP; 0 for any free one
 * @param data the directory of keys, checkpoints, tables and, where there is no other database, the database
 * @param database where PostgreSQL is; null for the file under the data directory
 * @param mllpPort where messages come in; null for nowhere
 * @param demo whether to fill an empty store with the example visits
 * @param plaintext whether a listener beyond loopback may be without TLS
 */
public record Settings(
        String address,
        int port,
        Path data,
        @Nullable Database database,
        @Nullable Integer mllpPort,
        boolean demo,
        boolean plaintext) {

    /**
     * Where PostgreSQL is.
     *
     * @param url of JDBC
     */
    public record Database(
            String url, @Nullable String user, @Nullable String password) {}
}
