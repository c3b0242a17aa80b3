package org.basilic.server.messages;

import org.basilic.server.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes what was committed outlive a loss of power, before anybody is told that it was kept. */
@Component
class LastingStore {

    private final JdbcClient jdbc;
    private final boolean byItself;

    LastingStore(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        // PostgreSQL forces its log to the disk before a commit returns; the file only writes to it.
        this.byItself = settings.database() != null;
    }

    /** Returns when all that was committed before lasts. */
    void force() {
        if (!byItself) {
            jdbc.sql("CHECKPOINT SYNC").update();
        }
    }
}
