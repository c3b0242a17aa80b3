package org.basilic.server.people.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Password and code generator of each account: proved at sign-in, changed by their owner. */
@Component
public class Factors {

    /**
     * Wrong codes after the right password before the account waits. Who does not know the password cannot make it wait.
     */
    private static final int WRONG_CODES = 10;

    private static final int WAIT_MINUTES = 15;

    private record Kept(
            Account account,
            @Nullable String password,
            byte @Nullable [] sealed,
            long step,
            @Nullable Instant lockedUntil) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sealer sealer;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Passwords passwords,
            Sealer sealer,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sealer = sealer;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the account of a login; whether it proves anything is another matter. */
    public Optional<Account> named(String login) {
        return accounts.byLogin(login);
    }

    /**
     * Whether password and code are those of this account now. The code counts once. All of it takes as long for an account
     * that is not there.
     *
     * @param account null where there is none
     */
    public boolean prove(@Nullable Account account, String password, String code) {
        Kept kept = account == null ? null : kept(account);
        boolean known = passwords.matches(password, kept == null ? null : kept.password());
        if (kept == null || !known || kept.sealed() == null) {
            return false;
        }
        Instant now = clock.instant();
        if (kept.lockedUntil() != null && now.isBefore(kept.lockedUntil())) {
            return false;
        }
        OptionalLong step = Codes.step(sealer.open(kept.account().facility(), kept.sealed()), code, kept.step(), now);
        if (step.isPresent() && use(kept.account().id(), step.getAsLong())) {
            return true;
        }
        jdbc.sql("UPDATE accounts SET failures = failures + 1 WHERE id = ?")
                .param(kept.account().id())
                .update();
        jdbc.sql("UPDATE accounts SET failures = 0, locked_until = ? WHERE id = ? AND failures >= ?")
                .params(
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC).plusMinutes(WAIT_MINUTES),
                        kept.account().id(),
                        WRONG_CODES)
                .update();
        return false;
    }

    private boolean use(UUID id, long step) {
        return jdbc.sql("UPDATE accounts SET totp_step = ?, failures = 0, locked_until = NULL"
                                + " WHERE id = ? AND totp_step < ?")
                        .params(step, id, step)
                        .update()
                == 1;
    }

    private @Nullable Kept kept(Account account) {
        return jdbc.sql(
                        "SELECT password, sealed_totp, totp_step, locked_until FROM accounts WHERE id = ? AND NOT disabled")
                .param(account.id())
                .query((row, number) -> {
                    OffsetDateTime locked = row.getObject(4, OffsetDateTime.class);
                    return new Kept(
                            account,
                            row.getString(1),
                            row.getBytes(2),
                            row.getLong(3),
                            locked == null ? null : locked.toInstant());
                })
                .optional()
                .orElse(null);
    }

    /**
     * Changes the password of the one who acts.
     *
     * @throws RefusedEntryException if it cannot be taken
     */
    public void changePassword(Actor actor, String password) {
        Account account = self(actor);
        passwords.check(password, account.login());
        String encoded = passwords.encoded(password);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE accounts SET password = ?, version = version + 1 WHERE id = ?")
                    .params(encoded, account.id())
                    .update();
            trail.record(Event.done(
                            actor,
                            Action.FACTOR_CHANGED,
                            "account",
                            account.id().toString())
                    .because("PASSWORD"));
        });
    }

    /** Returns the secret of the generator that the one who acts is about to use, the same until it is in use. */
    public NextGenerator nextGenerator(Actor actor) {
        Account account = self(actor);
        byte[] sealed = jdbc.sql("SELECT sealed_totp_next FROM accounts WHERE id = ?")
                .param(account.id())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
        byte[] secret;
        if (sealed == null) {
            secret = Codes.secret(random);
            jdbc.sql("UPDATE accounts SET sealed_totp_next = ? WHERE id = ?")
                    .params(sealer.seal(account.facility(), secret), account.id())
                    .update();
        } else {
            secret = sealer.open(account.facility(), sealed);
        }
        return new NextGenerator(Codes.written(secret), Codes.picture(secret, account.login()));
    }

    /**
     * Takes the next generator into use.
     *
     * @throws RefusedEntryException if the code is not its
     */
    public void changeGenerator(Actor actor, String code) {
        Account account = self(actor);
        transaction.executeWithoutResult(status -> {
            byte[] sealed = jdbc.sql("SELECT sealed_totp_next FROM accounts WHERE id = ?")
                    .param(account.id())
                    .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                    .single()
                    .orElseThrow(() -> new RefusedEntryException("code", "Read the new secret first."));
            long step = firstStep(sealer.open(account.facility(), sealed), code);
            jdbc.sql("UPDATE accounts SET sealed_totp = sealed_totp_next, sealed_totp_next = NULL, totp_step = ?,"
                            + " version = version + 1 WHERE id = ?")
                    .params(step, account.id())
                    .update();
            trail.record(Event.done(
                            actor,
                            Action.FACTOR_CHANGED,
                            "account",
                            account.id().toString())
                    .because("GENERATOR"));
        });
    }

    /** Sets both at once, when an invitation is taken; whoever calls writes the trail. */
    void set(Account account, String encoded, byte[] secret, long step) {
        jdbc.sql("UPDATE accounts SET password = ?, sealed_totp = ?, totp_step = ?, failures = 0, locked_until = NULL,"
                        + " version = version + 1 WHERE id = ?")
                .params(encoded, sealer.seal(account.facility(), secret), step, account.id())
                .update();
    }

    /** Returns the step of the first code of a generator. */
    long firstStep(byte[] secret, String code) {
        return Codes.step(secret, code, 0, clock.instant())
                .orElseThrow(() -> new RefusedEntryException(
                        "code", "This is not the code that the generator shows now. Wait for the next one."));
    }

    private Account self(Actor actor) {
        return accounts.self(actor);
    }

    /**
     * A generator that is not in use yet.
     *
     * @param secret as people type it
     * @param picture as a generator reads it
     */
    public record NextGenerator(String secret, Codes.Picture picture) {}
}
