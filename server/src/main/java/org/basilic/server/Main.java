package org.basilic.server;

import java.util.List;
import org.basilic.cli.Basilic;
import org.basilic.cli.Command;
import org.basilic.server.keeping.BackupCommand;
import org.basilic.server.keeping.DoctorCommand;
import org.basilic.server.keeping.KeysCommand;
import org.basilic.server.keeping.RestoreCommand;
import org.basilic.server.keeping.RetentionCommand;
import org.basilic.server.keeping.VerifyCommand;
import org.basilic.server.messages.ReplayCommand;

/** The program with the commands of the server. */
public final class Main {

    private Main() {}

    /** Runs one command and exits. */
    public static void main(String[] words) {
        Basilic.main(commands(), words);
    }

    /** Returns the commands that the server adds. */
    static List<Command> commands() {
        return List.of(
                new ServeCommand(),
                new BackupCommand(),
                new RestoreCommand(),
                new VerifyCommand(),
                new DoctorCommand(),
                KeysCommand.all(),
                new RetentionCommand(),
                new ReplayCommand());
    }
}
