package org.basilic.server;

import org.basilic.server.operating.Limits;

/** Where the database of some settings is, and what a connection to it hears first. */
public final class DatabaseUrl {

    private DatabaseUrl() {}

    /** Returns the URL of JDBC. */
    public static String of(Settings settings) {
        Settings.Database database = settings.database();
        return database != null
                ? database.url()
                : "jdbc:h2:file:" + settings.data().toAbsolutePath().resolve("basilic")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";DB_CLOSE_ON_EXIT=FALSE" // the drain closes it, after the last request
                        + ";TRACE_LEVEL_FILE=0"; // a trace would hold values of statements that failed
    }

    /** Returns the statement that bounds how long another may take, and wait for a lock. */
    public static String firstWords(Settings settings) {
        long statement = Limits.of("database.statement.seconds") * 1000;
        long lock = Limits.of("database.lock.seconds") * 1000;
        return settings.database() == null
                ? "SET QUERY_TIMEOUT " + statement + "; SET LOCK_TIMEOUT " + lock
                : "SET statement_timeout = " + statement + "; SET lock_timeout = " + lock;
    }

    /** Returns the user whom migrations give rights, where somebody else owns the tables; empty where nobody does. */
    public static String program(Settings settings) {
        Settings.Database database = settings.database();
        return database == null || database.owner() == null || database.user() == null ? "" : database.user();
    }
}
