package org.basilic.server;

import java.net.BindException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why a server did not start, in words for whoever starts it; never a value of the store. */
public final class StartTrouble {

    private static final String H2_IN_USE = "90020";

    private StartTrouble() {}

    /** Returns one sentence. */
    public static String inWords(Throwable trouble, Settings settings) {
        PortInUseException port = find(trouble, PortInUseException.class);
        if (port != null) {
            return "port " + port.getPort() + " is taken by another program; give another with --port";
        }
        BindException bind = find(trouble, BindException.class);
        if (bind != null) {
            return "cannot listen at " + settings.http().address() + ": " + bind.getMessage();
        }
        SQLException database = find(trouble, SQLException.class);
        if (database != null) {
            if (H2_IN_USE.equals(database.getSQLState())) {
                return "another program has the database in " + settings.data() + " open";
            }
            return "the database does not answer as it should (SQLSTATE " + database.getSQLState() + ")";
        }
        Throwable last = trouble;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return "cannot start: " + last.getMessage();
    }

    private static <T extends Throwable> @Nullable T find(Throwable trouble, Class<T> kind) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }
}
