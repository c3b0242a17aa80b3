package org.basilic.server.keeping;

import java.io.IOException;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Group;
import org.basilic.cli.Options;
import org.basilic.cli.Streams;
import org.basilic.cli.Words;
import org.basilic.server.ServerOptions;
import org.basilic.server.actor.Actor;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic keys rotate}: new keys for what is sealed from now on; what is sealed already still opens. */
public final class KeysCommand implements Command {

    private KeysCommand() {}

    /** Returns the command with what stands above it. */
    public static Command all() {
        return new Group(
                "keys", "Changes the keys that the server's store is sealed with.", List.of(new KeysCommand()));
    }

    @Override
    public String name() {
        return "rotate";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Makes new data keys for all facilities, or with --master a new master key. Servers that run on"
                        + " PostgreSQL meanwhile need no stop; they seal with the new keys within a minute.");
        spec.addOption(Options.flag("--master", "changes the master key, and wraps the data keys by the new one"));
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        boolean master = words.hasMatchedOption("--master");
        return StoreRun.run(words, streams, store -> {
            if (master) {
                String old = store.master().id();
                int wrapped = store.keys().rotateMaster();
                streams.say("The master key was " + old + " and is "
                        + store.master().id() + "; " + wrapped
                        + " data keys are wrapped by it. Backups of before want the old one: keep it with them, it is in "
                        + store.settings().masterKey() + "." + old);
            }
            for (String facility : store.jdbc()
                    .sql("SELECT id FROM facilities ORDER BY id")
                    .query(String.class)
                    .list()) {
                store.transaction().executeWithoutResult(status -> {
                    if (!master) {
                        store.keys().rotate(facility);
                    }
                    store.trail()
                            .record(Event.done(
                                    Actor.program(facility),
                                    Action.KEY_ROTATED,
                                    master ? "master key" : "data key",
                                    facility));
                });
                if (!master) {
                    streams.say(facility + ": has a new data key");
                }
            }
            return ExitCode.CLEAN;
        });
    }
}
