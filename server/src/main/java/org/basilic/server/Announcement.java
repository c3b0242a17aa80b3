package org.basilic.server;

import java.util.function.Consumer;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Listening;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says where a server that has just started listens, and how the first person gets in. */
@Component
final class Announcement {

    private final Settings settings;
    private final Environment environment;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Listening.FirstPerson> first;

    Announcement(
            Settings settings,
            Environment environment,
            Trail trail,
            TransactionTemplate transaction,
            ObjectProvider<Listening.FirstPerson> first) {
        this.settings = settings;
        this.environment = environment;
        this.trail = trail;
        this.transaction = transaction;
        this.first = first;
    }

    /** Says it, line by line; the trail is told where the network may see what goes over it. */
    void say(Consumer<String> line) {
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
        Listening.FirstPerson person = first.getIfAvailable();
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
}
