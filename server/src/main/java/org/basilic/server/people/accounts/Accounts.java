package org.basilic.server.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the store. What is changed here holds from the next request of that person on. */
@Component
public class Accounts {

    private static final String COLUMNS =
            "id, facility, login, name, roles, sealed_totp, password, issuer, disabled, version";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");
    private static final int NAME = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Clock clock;

    Accounts(JdbcClient jdbc, TransactionTemplate transaction, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether there is any. */
    public boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts)")
                .query(Boolean.class)
                .single();
    }

    /** Returns the account with this id, of whatever facility: for the one who signs in, and nobody else. */
    public Optional<Account> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts WHERE id = ?")
                .param(id)
                .query(this::account)
                .optional();
    }

    /** Returns the account with this login. */
    Optional<Account> byLogin(String login) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts WHERE login = ?")
                .param(normal(login))
                .query(this::account)
                .optional();
    }

    /** Returns the account that an identity provider answers for. */
    public Optional<Account> byProvider(String issuer, String subject) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(this::account)
                .optional();
    }

    /** Returns the accounts of the actor's facility, by name. */
    public List<Account> all(Actor actor) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts WHERE facility = ? ORDER BY disabled, name, login")
                .param(actor.facility())
                .query(this::account)
                .list();
    }

    /**
     * Returns an account of the actor's facility.
     *
     * @throws AbsentException if the facility has none with this id
     */
    public Account of(Actor actor, UUID id) {
        return find(id).filter(account -> account.facility().equals(actor.facility()))
                .orElseThrow(AbsentException::new);
    }

    /**
     * Returns the account of the one who acts, in whatever facility that is at the moment.
     *
     * @throws AbsentException if it is no person with an account
     */
    public Account self(Actor actor) {
        try {
            return find(UUID.fromString(actor.id())).orElseThrow(AbsentException::new);
        } catch (IllegalArgumentException e) {
            throw new AbsentException();
        }
    }

    /**
     * Makes an account that nobody can sign in to before an invitation to it is taken.
     *
     * @throws RefusedEntryException if login or name cannot be taken
     */
    public Account make(Actor actor, String login, String name, Set<Role> roles) {
        Account account = transaction.execute(status -> {
            Account made = insert(actor.facility(), login, name, roles);
            trail.record(Event.done(
                            actor, Action.ACCOUNT_CHANGED, "account", made.id().toString())
                    .because("MADE"));
            trail.record(
                    Event.done(actor, Action.ROLE_CHANGED, "account", made.id().toString())
                            .because(Account.written(roles)));
            return made;
        });
        if (account == null) {
            throw new IllegalStateException("no account was made");
        }
        return account;
    }

    /** Puts an account in; whoever calls writes the trail. */
    Account insert(String facility, String login, String name, Set<Role> roles) {
        String normal = normal(login);
        if (!LOGIN.matcher(normal).matches()) {
            throw new RefusedEntryException(
                    "login", "A login has 3 to 100 letters, digits and . _ - @ +, and begins with a letter or digit.");
        }
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > NAME || shown.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedEntryException("name", "A name has 1 to " + NAME + " letters.");
        }
        if (byLogin(normal).isPresent()) {
            throw new RefusedEntryException("login", "This login is taken.");
        }
        Account account = new Account(UUID.randomUUID(), facility, normal, shown, roles, false, false, 1);
        jdbc.sql("INSERT INTO accounts (id, facility, login, name, roles, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(account.id(), facility, normal, shown, Account.written(roles), now())
                .update();
        return account;
    }

    /**
     * Gives a person these roles and no others.
     *
     * @param version of the account that the change was made on
     * @throws ConflictException if the account is at another version by now
     * @throws RefusedEntryException if nobody would be left who gives roles
     */
    public void giveRoles(Actor actor, UUID id, Set<Role> roles, long version) {
        transaction.executeWithoutResult(status -> {
            Account before = of(actor, id);
            if (!roles.contains(Role.SECURITY_ADMIN)) {
                refuseIfLastAdmin(before);
            }
            change(before, version, "roles = ?", Account.written(roles));
            trail.record(Event.done(actor, Action.ROLE_CHANGED, "account", id.toString())
                    .at(version + 1)
                    .because(Account.written(roles)));
        });
    }

    /**
     * Shuts an account, or opens it again. From the next request on none of its sessions and tokens does anything.
     *
     * @throws ConflictException if the account is at another version by now
     * @throws RefusedEntryException if nobody would be left who gives roles
     */
    public void disable(Actor actor, UUID id, boolean disabled, long version) {
        transaction.executeWithoutResult(status -> {
            Account before = of(actor, id);
            if (disabled) {
                refuseIfLastAdmin(before);
            }
            change(before, version, "disabled = ?", disabled);
            trail.record(Event.done(actor, Action.ACCOUNT_CHANGED, "account", id.toString())
                    .at(version + 1)
                    .because(disabled ? "DISABLED" : "ENABLED"));
        });
    }

    /**
     * Lets an identity provider answer for a person; empty words for none.
     *
     * @throws ConflictException if the account is at another version by now
     * @throws RefusedEntryException if it answers for somebody else by this subject
     */
    public void answeredBy(Actor actor, UUID id, String issuer, String subject, long version) {
        transaction.executeWithoutResult(status -> {
            Account before = of(actor, id);
            boolean none = subject.isBlank();
            if (!none
                    && byProvider(issuer, subject)
                            .filter(other -> !other.id().equals(id))
                            .isPresent()) {
                throw new RefusedEntryException("subject", "The identity provider answers for somebody else by this.");
            }
            change(before, version, "issuer = ?", none ? null : issuer);
            jdbc.sql("UPDATE accounts SET subject = ? WHERE id = ?")
                    .param(none ? null : subject)
                    .param(id)
                    .update();
            trail.record(Event.done(actor, Action.FACTOR_CHANGED, "account", id.toString())
                    .at(version + 1)
                    .because("PROVIDER"));
        });
    }

    /** Turns single keys on or off for a person. */
    public void shortcuts(Actor actor, boolean on) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE accounts SET shortcuts = ? WHERE id = ?")
                    .params(on, self(actor).id())
                    .update();
            trail.record(Event.done(actor, Action.ACCOUNT_CHANGED, "account", actor.id())
                    .because("SHORTCUTS"));
        });
    }

    private void change(Account before, long version, String what, @Nullable Object value) {
        int changed = jdbc.sql("UPDATE accounts SET " + what
                        + ", version = version + 1 WHERE id = ? AND version = ? AND facility = ?")
                .param(value)
                .param(before.id())
                .param(version)
                .param(before.facility())
                .update();
        if (changed == 0) {
            throw new ConflictException(before.version());
        }
    }

    private void refuseIfLastAdmin(Account account) {
        // Locks the others, so that two of them cannot remove each other at the same moment.
        long others = jdbc
                .sql("SELECT id, roles FROM accounts WHERE facility = ? AND NOT disabled AND id <> ?"
                        + " AND (password IS NOT NULL OR subject IS NOT NULL) FOR UPDATE")
                .params(account.facility(), account.id())
                .query((row, number) -> roles(row.getString(2)))
                .list()
                .stream()
                .filter(roles -> roles.contains(Role.SECURITY_ADMIN))
                .count();
        if (account.roles().contains(Role.SECURITY_ADMIN) && !account.disabled() && others == 0) {
            throw new RefusedEntryException(
                    "roles", "This is the last security admin who can sign in. Make another one first.");
        }
    }

    private Account account(ResultSet row, int number) throws SQLException {
        boolean local = row.getString("password") != null && row.getBytes("sealed_totp") != null;
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("facility"),
                row.getString("login"),
                row.getString("name"),
                roles(row.getString("roles")),
                local || row.getString("issuer") != null,
                row.getBoolean("disabled"),
                row.getLong("version"));
    }

    private static Set<Role> roles(String written) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : written.split(" ", -1)) {
            if (!word.isEmpty()) {
                roles.add(Role.valueOf(word));
            }
        }
        return roles;
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
