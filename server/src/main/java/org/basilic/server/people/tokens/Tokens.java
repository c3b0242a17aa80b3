package org.basilic.server.people.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Scope;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.people.accounts.SecretCode;
import org.basilic.server.store.AbsentException;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The API tokens of the store: 256 random bits each, shown once, kept as their hash, good for a year at most. */
@Component
public class Tokens {

    private static final String MARK = "basilic_";
    private static final int LONGEST_DAYS = 366;
    private static final int LABEL = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    Tokens(JdbcClient jdbc, TransactionTemplate transaction, Accounts accounts, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a token of the actor's facility, and returns it; nobody can see it again.
     *
     * @param days for which it is good, 1 to 366
     * @throws RefusedEntryException if the label, the scopes or the days cannot be taken
     */
    public String make(Actor actor, String label, Set<Scope> scopes, int days) {
        String shown = label.strip();
        if (shown.isEmpty() || shown.length() > LABEL || shown.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedEntryException("label", "Say what it is for, in 1 to " + LABEL + " letters.");
        }
        if (scopes.isEmpty()) {
            throw new RefusedEntryException("scopes", "Choose what it may do.");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new RefusedEntryException("days", "A token is good for 1 to " + LONGEST_DAYS + " days.");
        }
        UUID id = UUID.randomUUID();
        String token = MARK + SecretCode.fresh();
        String written = new TreeSet<>(scopes).stream().map(Scope::name).collect(Collectors.joining(" "));
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "INSERT INTO api_tokens (id, facility, label, token_hash, scopes, created_by, created_at, expires_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            actor.facility(),
                            shown,
                            SecretCode.hash(token),
                            written,
                            accounts.self(actor).id(),
                            now(),
                            now().plus(Duration.ofDays(days)))
                    .update();
            trail.record(
                    Event.done(actor, Action.TOKEN_MADE, "token", id.toString()).because(written));
        });
        return token;
    }

    /**
     * Revokes a token; the next request with it is refused.
     *
     * @throws AbsentException if the actor's facility has no such token
     */
    public void revoke(Actor actor, UUID id) {
        transaction.executeWithoutResult(status -> {
            int found = jdbc.sql(
                            "UPDATE api_tokens SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ? AND facility = ?")
                    .params(now(), id, actor.facility())
                    .update();
            if (found == 0) {
                throw new AbsentException();
            }
            trail.record(Event.done(actor, Action.TOKEN_REVOKED, "token", id.toString()));
        });
    }

    /** Returns the tokens of the actor's facility, the newest first. */
    public List<ApiToken> all(Actor actor) {
        return jdbc.sql("SELECT t.id, t.label, t.scopes, a.name, t.created_at, t.expires_at, t.revoked_at, a.disabled"
                        + " FROM api_tokens t JOIN accounts a ON a.id = t.created_by WHERE t.facility = ?"
                        + " ORDER BY t.created_at DESC, t.id")
                .param(actor.facility())
                .query(this::token)
                .list();
    }

    /**
     * Returns the machine that has this token; empty where it is none that is good, or whoever made it was shut out.
     *
     * @param address where the request came from
     * @param request its id
     */
    Optional<Actor> actor(String token, String address, String request) {
        if (!token.startsWith(MARK)) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT t.facility, t.id, t.label, t.scopes FROM api_tokens t"
                        + " JOIN accounts a ON a.id = t.created_by"
                        + " WHERE t.token_hash = ? AND t.revoked_at IS NULL AND t.expires_at > ? AND NOT a.disabled")
                .params(SecretCode.hash(token), now())
                .query((row, number) -> new Actor(
                        row.getString(1),
                        row.getObject(2, UUID.class).toString(),
                        row.getString(3),
                        Actor.Kind.TOKEN,
                        Set.of(),
                        scopes(row.getString(4)),
                        address,
                        request))
                .optional();
    }

    private ApiToken token(ResultSet row, int number) throws SQLException {
        OffsetDateTime expires = row.getObject(6, OffsetDateTime.class);
        OffsetDateTime revoked = row.getObject(7, OffsetDateTime.class);
        return new ApiToken(
                row.getObject(1, UUID.class),
                row.getString(2),
                scopes(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class),
                expires,
                revoked,
                revoked == null && expires.isAfter(now()) && !row.getBoolean(8));
    }

    private static Set<Scope> scopes(String written) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : written.split(" ", -1)) {
            scopes.add(Scope.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return scopes;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
