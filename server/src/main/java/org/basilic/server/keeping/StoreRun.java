package org.basilic.server.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.server.SettingWords;
import org.basilic.server.Settings;
import org.basilic.server.SettingsException;
import org.basilic.server.StartTrouble;
import org.basilic.server.store.MasterKey;
import org.basilic.server.store.PrivateDirectory;
import picocli.CommandLine.ParseResult;

/** Opens the store that the words of a command name, does something with it and closes it. */
final class StoreRun {

    /** What is done with the store. */
    interface Work {

        ExitCode with(OpenStore store) throws IOException, SQLException;
    }

    /** How the store is opened. */
    private interface Opening {

        OpenStore open(Settings settings, MasterKey master) throws IOException;
    }

    private StoreRun() {}

    /** Does the work. */
    static ExitCode run(ParseResult words, Streams streams, Work work) throws IOException {
        return run(words, streams, false, OpenStore::open, work);
    }

    /**
     * Does the work as whoever owns the tables.
     *
     * @param fresh whether the database may be one that is not there yet
     */
    static ExitCode runAsOwner(ParseResult words, Streams streams, boolean fresh, Work work) throws IOException {
        return run(words, streams, fresh, OpenStore::openAsOwner, work);
    }

    private static ExitCode run(ParseResult words, Streams streams, boolean fresh, Opening opening, Work work)
            throws IOException {
        Settings settings;
        try {
            settings = SettingWords.read(words);
        } catch (SettingsException e) {
            e.problems().forEach(problem -> streams.say("basilic: " + problem));
            return ExitCode.USAGE;
        }
        if (!Files.exists(settings.masterKey())) {
            throw new IOException(settings.masterKey() + ": the master key is not there; without it nothing opens");
        }
        if (fresh) {
            PrivateDirectory.make(settings.data());
        } else if (!OpenStore.isThere(settings)) {
            throw new IOException(settings.data() + ": there is no store here");
        }
        try (OpenStore store = opening.open(settings, MasterKey.existing(settings.masterKey()))) {
            return work.with(store);
        } catch (SQLException e) {
            throw new IOException("the database does not answer as it should (SQLSTATE " + e.getSQLState() + ")", e);
        } catch (RuntimeException e) {
            throw new IOException(StartTrouble.inWords(e, settings), e);
        }
    }
}
