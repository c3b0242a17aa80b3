package org.basilic.server.people.accounts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.basilic.server.Settings;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.keeping.OpenStore;
import org.basilic.server.store.MasterKey;

/** A store of its own for the tests of accounts, with a clock that they shift. */
public final class SomeAccounts implements AutoCloseable {

    /** A password that is as good as any. */
    public static final String PASSWORD = "seven green kettles";

    /** Whoever changes accounts here. */
    public static final Actor ADMIN = Actor.program(Facilities.MAIN);

    private final ShiftedClock clock = new ShiftedClock();
    private final Settings settings;
    private final OpenStore store;
    private final Accounts accounts;
    private final Factors factors;
    private final Invitations invitations;

    /**
     * An account that somebody can sign in to.
     *
     * @param secret of its code generator
     */
    public record Enrolled(Account account, String secret) {}

    /** Makes one in an empty directory. */
    public SomeAccounts(Path directory) throws IOException {
        settings = Settings.in(directory).with(TestDatabase.fresh());
        store = OpenStore.open(settings, MasterKey.in(settings.masterKey()));
        new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), clock);
        accounts = new Accounts(store.jdbc(), store.transaction(), store.trail(), clock);
        Passwords passwords = new Passwords(settings);
        factors = new Factors(
                store.jdbc(), store.transaction(), accounts, passwords, store.sealer(), store.trail(), clock);
        invitations = new Invitations(
                store.jdbc(), store.transaction(), accounts, passwords, factors, store.sealer(), store.trail(), clock);
    }

    /** Makes an account with these roles, and takes its invitation. */
    public Enrolled enrolled(String login, Role... roles) {
        Account made = accounts.make(ADMIN, login, "Some Body", Set.of(roles));
        String code = invitations.invite(ADMIN, made.id());
        String secret = invitations.open(code).orElseThrow().generator().secret();
        Account account =
                invitations.take(code, new Invitations.Answer("", "", PASSWORD, codeOf(secret)), "127.0.0.1", "r-1");
        return new Enrolled(account, secret);
    }

    /** Returns what a code generator with this secret shows now. */
    public String codeOf(String secret) {
        return Codes.at(secret, clock.instant());
    }

    /** Returns what it shows at another time. */
    public String codeOf(String secret, Instant time) {
        return Codes.at(secret, time);
    }

    /** Returns the clock. */
    public ShiftedClock clock() {
        return clock;
    }

    /** Returns the settings. */
    public Settings settings() {
        return settings;
    }

    /** Returns the store. */
    public OpenStore store() {
        return store;
    }

    /** Returns the accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** Returns what people prove themselves with. */
    public Factors factors() {
        return factors;
    }

    /** Returns the invitations. */
    public Invitations invitations() {
        return invitations;
    }

    @Override
    public void close() {
        store.close();
    }
}
