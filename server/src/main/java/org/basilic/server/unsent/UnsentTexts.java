package org.basilic.server.unsent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts that a person typed and had not sent when the session ended. Each is sealed, belongs to one person and is given to
 * nobody else, whatever their role. It is no part of a patient's record, so the trail hears of it when it is sent.
 */
@Component
public class UnsentTexts {

    /** As many characters as the longest of the fields takes. */
    private static final int LONGEST = 4000;

    private static final int SHOWN = 20;

    /** What is typed is kept a moment later, so it may come when the question has just been settled. */
    private static final String CAN_BE_SENT =
            " AND (d.place <> 'ANSWER' OR EXISTS (SELECT 1 FROM questions q WHERE q.id = d.subject AND q.state = 'OPEN'))";

    /** A text and when it was last typed at. */
    public record Kept(String text, Instant at) {}

    /**
     * That there is one.
     *
     * @param subject the visit, or the question that is answered
     */
    public record Waiting(UnsentPlace place, UUID subject, Instant at) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    UnsentTexts(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Keeps what a person has typed so far; nothing is kept of an empty field.
     *
     * @throws AbsentException if the actor's facility has no such visit or question
     */
    public void keep(Actor actor, UnsentPlace place, UUID subject, String typed) {
        UUID visit = visit(actor, place, subject);
        Optional<UUID> account = account(actor);
        if (account.isEmpty()) {
            return;
        }
        if (typed.isBlank()) {
            forget(actor, place, subject);
            return;
        }
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        UUID owner = account.get();
        byte[] sealedText = sealer.sealText(actor.facility(), owner + "\n" + text);
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!replaced(owner, place, subject, sealedText, now)) {
            try {
                jdbc.sql(
                                "INSERT INTO drafts (account, visit, place, subject, sealed_text, at) VALUES (?, ?, ?, ?, ?, ?)")
                        .params(owner, visit, place.name(), subject, sealedText, now)
                        .update();
            } catch (DataIntegrityViolationException e) {
                // Two requests of one person at the same moment: the other one was first.
                replaced(owner, place, subject, sealedText, now);
            }
        }
    }

    private boolean replaced(UUID owner, UnsentPlace place, UUID subject, byte[] sealedText, OffsetDateTime now) {
        return jdbc.sql("UPDATE drafts SET sealed_text = ?, at = ? WHERE account = ? AND place = ? AND subject = ?")
                        .params(sealedText, now, owner, place.name(), subject)
                        .update()
                == 1;
    }

    /** Returns what this person typed there and did not send. */
    public Optional<Kept> of(Actor actor, UnsentPlace place, UUID subject) {
        return account(actor)
                .flatMap(owner -> jdbc.sql("SELECT d.sealed_text, d.at FROM drafts d JOIN visits v ON v.id = d.visit"
                                + " WHERE d.account = ? AND d.place = ? AND d.subject = ? AND v.facility = ?"
                                + CAN_BE_SENT)
                        .params(owner, place.name(), subject, actor.facility())
                        .query((row, number) -> new Kept(
                                mine(owner, sealer.openText(actor.facility(), row.getBytes(1))),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        .optional())
                .filter(kept -> !kept.text().isEmpty());
    }

    /** The owner is sealed with the text: a row that was given to somebody else says nothing. */
    private static String mine(UUID owner, String opened) {
        String head = owner + "\n";
        return opened.startsWith(head) ? opened.substring(head.length()) : "";
    }

    /** Deletes it: it was sent, or the person emptied the field. */
    public void forget(Actor actor, UnsentPlace place, UUID subject) {
        account(actor)
                .ifPresent(owner -> jdbc.sql("DELETE FROM drafts WHERE account = ? AND place = ? AND subject = ?")
                        .params(owner, place.name(), subject)
                        .update());
    }

    /** Deletes what anybody typed there: it can be sent no more. */
    public void forgetOfAll(UnsentPlace place, UUID subject) {
        jdbc.sql("DELETE FROM drafts WHERE place = ? AND subject = ?")
                .params(place.name(), subject)
                .update();
    }

    /** Returns where this person has typed something that was not sent, the newest first. */
    public List<Waiting> waiting(Actor actor) {
        return account(actor)
                .map(owner -> jdbc.sql("SELECT d.place, d.subject, d.at FROM drafts d JOIN visits v ON v.id = d.visit"
                                + " WHERE d.account = ? AND v.facility = ?" + CAN_BE_SENT
                                + " ORDER BY d.at DESC, d.subject LIMIT ?")
                        .params(owner, actor.facility(), SHOWN)
                        .query((row, number) -> new Waiting(
                                UnsentPlace.valueOf(row.getString(1)),
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list())
                .orElse(List.of());
    }

    private UUID visit(Actor actor, UnsentPlace place, UUID subject) {
        String find = place == UnsentPlace.ANSWER
                ? "SELECT visit FROM questions WHERE id = ? AND facility = ? AND state = 'OPEN'"
                : "SELECT id FROM visits WHERE id = ? AND facility = ?";
        return jdbc.sql(find)
                .params(subject, actor.facility())
                .query(UUID.class)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    private static Optional<UUID> account(Actor actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(actor.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
