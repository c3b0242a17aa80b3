package org.basilic.server.people.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invitations: a code that is good once and for a day, by which somebody sets the password and the code generator of their
 * account. Only the hash of the code is kept. Nobody is built in: the first security admin comes by one as well.
 */
@Component
public class Invitations {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    /**
     * An invitation that is still good.
     *
     * @param account that it is for; null where it makes the first one
     */
    private record Open(
            String hash, String facility, @Nullable Account account, byte @Nullable [] sealed) {}

    /**
     * What somebody who takes an invitation has to know.
     *
     * @param login of the account; null where it is still to be chosen
     * @param name of the person; null where it is still to be told
     * @param generator the code generator that it brings
     */
    public record Offer(@Nullable String login, @Nullable String name, Factors.NextGenerator generator) {}

    /**
     * What somebody typed who takes an invitation.
     *
     * @param login counts for the first account only
     * @param name counts for the first account only
     */
    public record Answer(String login, String name, String password, String code) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Factors factors;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Passwords passwords,
            Factors factors,
            Sealer sealer,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the code that makes the first security admin; empty where there is an account. Earlier ones are void then. */
    public Optional<String> first() {
        if (accounts.any()) {
            return Optional.empty();
        }
        jdbc.sql("DELETE FROM invitations WHERE account IS NULL").update();
        return Optional.of(make(Facilities.MAIN, null));
    }

    /**
     * Invites the person of an account, for the first time or because a password or generator was lost. Earlier invitations
     * to it are void then; what it signs in with now stays until the invitation is taken.
     *
     * @throws AbsentException if the actor's facility has no such account
     */
    public String invite(Actor actor, UUID id) {
        String code = transaction.execute(status -> {
            Account account = accounts.of(actor, id);
            jdbc.sql("DELETE FROM invitations WHERE account = ?").param(id).update();
            String made = make(account.facility(), account);
            trail.record(Event.done(actor, Action.ACCOUNT_CHANGED, "account", id.toString())
                    .because("INVITED"));
            return made;
        });
        if (code == null) {
            throw new IllegalStateException("nobody was invited");
        }
        return code;
    }

    private String make(String facility, @Nullable Account account) {
        String code = SecretCode.fresh();
        jdbc.sql("INSERT INTO invitations (token_hash, facility, account, expires_at) VALUES (?, ?, ?, ?)")
                .param(SecretCode.hash(code))
                .param(facility)
                .param(account == null ? null : account.id())
                .param(now().plus(GOOD_FOR))
                .update();
        return code;
    }

    /** Returns what an invitation offers; empty where the code is none that is good. */
    public Optional<Offer> open(String code) {
        return find(code).map(open -> {
            byte[] secret;
            if (open.sealed() == null) {
                secret = Codes.secret(random);
                jdbc.sql("UPDATE invitations SET sealed_totp = ? WHERE token_hash = ?")
                        .params(sealer.seal(open.facility(), secret), open.hash())
                        .update();
            } else {
                secret = sealer.open(open.facility(), open.sealed());
            }
            Account account = open.account();
            return new Offer(
                    account == null ? null : account.login(),
                    account == null ? null : account.name(),
                    new Factors.NextGenerator(
                            Codes.written(secret), Codes.picture(secret, account == null ? "first" : account.login())));
        });
    }

    /**
     * Takes an invitation: the account can sign in from now on, and the code is good no more.
     *
     * @param address where the request came from
     * @param request its id
     * @throws AbsentException if the code is none that is good
     * @throws RefusedEntryException if what was typed cannot be taken
     */
    public Account take(String code, Answer answer, String address, String request) {
        Open open = find(code).filter(found -> found.sealed() != null).orElseThrow(AbsentException::new);
        Account present = open.account();
        passwords.check(answer.password(), present == null ? Accounts.normal(answer.login()) : present.login());
        String encoded = passwords.encoded(answer.password());
        Account taken = transaction.execute(status -> take(open, answer, encoded, address, request));
        if (taken == null) {
            throw new IllegalStateException("no invitation was taken");
        }
        return taken;
    }

    private Account take(Open open, Answer answer, String encoded, String address, String request) {
        int used = jdbc.sql("UPDATE invitations SET used_at = ? WHERE token_hash = ? AND used_at IS NULL")
                .params(now(), open.hash())
                .update();
        if (used == 0 || open.sealed() == null) {
            throw new AbsentException();
        }
        byte[] secret = sealer.open(open.facility(), open.sealed());
        long step = factors.firstStep(secret, answer.code());
        Account account = open.account();
        if (account == null) {
            if (accounts.any()) {
                throw new AbsentException();
            }
            account = accounts.insert(open.facility(), answer.login(), answer.name(), Set.of(Role.SECURITY_ADMIN));
        }
        factors.set(account, encoded, secret, step);
        Actor actor = account.actor(address, request);
        if (open.account() == null) {
            trail.record(Event.done(actor, Action.ROLE_CHANGED, "account", actor.id())
                    .because(Account.written(account.roles())));
        }
        trail.record(
                Event.done(actor, Action.FACTOR_CHANGED, "account", actor.id()).because("INVITATION"));
        return account;
    }

    private Optional<Open> find(String code) {
        String hash = SecretCode.hash(code.strip());
        return jdbc.sql("SELECT facility, account, sealed_totp FROM invitations"
                        + " WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?")
                .params(hash, now())
                .query((row, number) -> {
                    UUID id = row.getObject(2, UUID.class);
                    Account account = id == null ? null : accounts.find(id).orElseThrow();
                    return new Open(hash, row.getString(1), account, row.getBytes(3));
                })
                .optional()
                .filter(open -> open.account() == null
                        ? !accounts.any()
                        : !open.account().disabled());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
