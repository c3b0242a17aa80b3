package org.basilic.server;

import java.util.List;
import org.basilic.cli.Basilic;

/** The program with the commands of the server. */
public final class Main {

    private Main() {}

    /** Runs one command and exits. */
    public static void main(String[] words) {
        Basilic.main(List.of(new ServeCommand()), words);
    }
}
