package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.basilic.server.actor.Actor;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code Idempotency-Key}: a request that changes something, sent twice with one key, is done once and answered twice alike.
 * The answers are kept a day, sealed.
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    /** The first request is dead by then: none may take so long. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** What is done once. */
    interface Work {
        Answer done(Keeping keeping) throws IOException;
    }

    /** Keeps the answer within the transaction of the last change of the work, so that no stop can come between the two. */
    interface Keeping {
        void keep(Answer answer);
    }

    private record Kept(
            String sha256,
            @Nullable Integer status,
            @Nullable String type,
            byte @Nullable [] body) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Clock clock;
    /** A store has one server, so what was at work before it started is dead. */
    private final OffsetDateTime started;

    Idempotency(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.clock = clock;
        this.started = now();
    }

    /** Returns the key of a request; null where it has none. */
    static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key != null && !KEY.matcher(key).matches()) {
            throw new ApiException(Trouble.WRONG_PARAMETER, HEADER + " is 1 to 200 signs of ASCII without blanks");
        }
        return key;
    }

    /** Begins the digest of a request; the body is to be added. */
    static MessageDigest digest(HttpServletRequest request) {
        MessageDigest digest = Sha256.begin();
        digest.update(
                (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    /**
     * Does the work, or answers as it was answered before.
     *
     * @param key null to do it in any case
     * @throws ApiException if the first is still at work, or the key was used for something else
     */
    Answer once(Actor actor, @Nullable String key, MessageDigest request, Work work) throws IOException {
        if (key == null) {
            return work.done(answer -> {});
        }
        String sha256 = Sha256.end(request);
        Kept before = begin(actor, key, sha256);
        if (before != null) {
            return again(actor, before, sha256);
        }
        boolean done = false;
        AtomicBoolean kept = new AtomicBoolean();
        try {
            Answer answer = work.done(early -> {
                keep(actor, key, early);
                kept.set(true);
            });
            if (!kept.get()) {
                keep(actor, key, answer);
            }
            done = true;
            return answer;
        } finally {
            if (!done) {
                // It was refused or broke, so it may be tried again.
                forget(actor, key);
            }
        }
    }

    private @Nullable Kept begin(Actor actor, String key, String sha256) {
        OffsetDateTime now = now();
        OffsetDateTime dead = now.minus(LONGEST);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM idempotency WHERE facility = ? AND client = ? AND at < ?")
                    .params(actor.facility(), actor.id(), now.minusHours(Limits.of("idempotency.hours")))
                    .update();
            jdbc.sql("DELETE FROM idempotency WHERE facility = ? AND client = ? AND status IS NULL AND at < ?")
                    .params(actor.facility(), actor.id(), dead.isAfter(started) ? dead : started)
                    .update();
        });
        try {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("INSERT INTO idempotency (facility, client, idempotency_key, request_sha256, at)"
                                    + " VALUES (?, ?, ?, ?, ?)")
                            .params(actor.facility(), actor.id(), key, sha256, now)
                            .update());
            return null;
        } catch (DuplicateKeyException e) {
            return jdbc.sql("SELECT request_sha256, status, content_type, sealed_body FROM idempotency"
                            + " WHERE facility = ? AND client = ? AND idempotency_key = ?")
                    .params(actor.facility(), actor.id(), key)
                    .query((row, number) -> new Kept(
                            row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getBytes(4)))
                    .optional()
                    .orElseThrow(() -> new ApiException(Trouble.IN_PROGRESS, null));
        }
    }

    private Answer again(Actor actor, Kept before, String sha256) {
        if (!before.sha256().equals(sha256)) {
            throw new ApiException(Trouble.KEY_REUSED, null);
        }
        byte[] body = before.body();
        if (before.status() == null || body == null) {
            throw ApiException.later(Trouble.IN_PROGRESS, "come again", 5);
        }
        return Answer.kept(before.status(), before.type(), sealer.open(actor.facility(), body))
                .with("Idempotency-Replayed", "true");
    }

    private void keep(Actor actor, String key, Answer answer) {
        byte[] sealed = sealer.seal(actor.facility(), answer.kept());
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE idempotency SET status = ?, content_type = ?, sealed_body = ?"
                                + " WHERE facility = ? AND client = ? AND idempotency_key = ?")
                        .params(answer.status(), answer.type(), sealed, actor.facility(), actor.id(), key)
                        .update());
    }

    private void forget(Actor actor, String key) {
        transaction.executeWithoutResult(status -> jdbc.sql("DELETE FROM idempotency WHERE facility = ? AND client = ?"
                        + " AND idempotency_key = ? AND status IS NULL")
                .params(actor.facility(), actor.id(), key)
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
