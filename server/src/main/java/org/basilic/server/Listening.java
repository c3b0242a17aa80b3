package org.basilic.server;

import java.util.function.Consumer;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says where a server that has just started listens, and how the first person gets in. */
@Component
public final class Listening {

    private final Settings settings;
    private final Environment environment;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final ObjectProvider<FirstPerson> first;

    Listening(
            Settings settings,
            Environment environment,
            Trail trail,
            TransactionTemplate transaction,
            ObjectProvider<FirstPerson> first) {
        this.settings = settings;
        this.environment = environment;
        this.trail = trail;
        this.transaction = transaction;
        this.first = first;
    }

    /** Says it, line by line; the trail is told where the network may see what goes over it. */
    public void say(Consumer<String> line) {
        if (settings.plaintext()) {
            transaction.executeWithoutResult(status -> trail.record(
                    Event.done(Actor.program(Facilities.MAIN), Action.PLAINTEXT_ALLOWED, "listener", "all")));
            line.accept("Connections beyond this machine may be without TLS, as --allow-plaintext says.");
        }
        String home = home();
        line.accept("Basilic is at " + home);
        Settings.Mllp mllp = settings.mllp();
        if (mllp != null) {
            line.accept("Messages come in at " + mllp.address() + " port " + mllp.port()
                    + (mllp.tls() == null ? "" : ", TLS"));
        }
        FirstPerson person = first.getIfAvailable();
        String link = person == null ? null : person.link(home);
        if (link != null) {
            line.accept("Nobody has an account yet. This link makes the first one, once, within 24 hours:");
            line.accept(link);
        }
        line.accept("Ready.");
    }

    private String home() {
        String address = settings.http().address();
        return (settings.http().tls() == null ? "http://" : "https://")
                + (address.contains(":") ? "[" + address + "]" : address)
                + ":"
                + environment.getProperty("local.server.port");
    }

    /** Whoever makes the account of the first person. */
    public interface FirstPerson {

        /** Returns a link that makes the first account, valid once; null where there is an account. */
        @Nullable
        String link(String home);
    }
}
