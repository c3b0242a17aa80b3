package org.basilic.server.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.store.Params;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts of a facility's own policies: one policy editor writes, another puts in force; nobody does both. */
@Component
public class Drafts {

    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_NOTE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PolicyFiles files;
    private final Trail trail;
    private final Clock clock;
    private final Object putting = new Object();

    Drafts(JdbcClient jdbc, TransactionTemplate transaction, PolicyFiles files, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns the drafts of a facility, the newest first. */
    public List<Draft> all(Actor actor, int most) {
        return jdbc.sql("SELECT * FROM policy_drafts WHERE facility = ? ORDER BY at DESC, id LIMIT ?")
                .params(actor.facility(), most)
                .query(Drafts::draft)
                .list();
    }

    /**
     * Returns one.
     *
     * @throws AbsentException if the actor's facility has no such draft
     */
    public Draft one(Actor actor, UUID id) {
        return jdbc.sql("SELECT * FROM policy_drafts WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query(Drafts::draft)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /**
     * Begins a draft.
     *
     * @throws DraftException if the id is none, or the text too long
     */
    public UUID begin(Actor actor, String policy, String text) {
        check(policy, text);
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO policy_drafts (id, facility, policy, text, base_sha256, state, author, revision, at)"
                            + " VALUES (?, ?, ?, ?, ?, 'DRAFT', ?, 1, ?)")
                    .params(Params.of(
                            id,
                            actor.facility(),
                            policy,
                            plain(text),
                            files.digest(actor.facility(), policy),
                            actor.id(),
                            now()))
                    .update();
            trail.record(Event.done(actor, Action.POLICY_DRAFTED, "policy-draft", id.toString())
                    .at(1));
        });
        return id;
    }

    /**
     * Keeps a new text, which has to be sent on again. Whoever writes last is the author.
     *
     * @param base digest of the policy in force that the author saw beside it; empty for none
     * @throws ConflictException if somebody else changed the draft meanwhile
     * @throws PolicyChangedException if the policy in force is another by now
     */
    public void write(Actor actor, UUID id, long revision, String base, String text) {
        transaction.executeWithoutResult(status -> {
            Draft draft = one(actor, id);
            check(draft.policy(), text);
            String now = files.digest(actor.facility(), draft.policy());
            if (!Objects.equals(now == null ? "" : now, base)) {
                throw new PolicyChangedException();
            }
            change(
                    actor,
                    draft,
                    revision,
                    "text = ?, base_sha256 = ?, author = ?, state = 'DRAFT'",
                    " AND state <> 'APPROVED'",
                    plain(text),
                    now,
                    actor.id());
            trail.record(Event.done(actor, Action.POLICY_DRAFTED, "policy-draft", id.toString())
                    .at(revision + 1));
        });
    }

    /**
     * Sends a draft on to another policy editor.
     *
     * @throws DraftException if it is not in order
     */
    public void submit(Actor actor, UUID id, long revision) {
        transaction.executeWithoutResult(status -> {
            Draft draft = one(actor, id);
            List<String> problems = files.lint(actor.facility(), draft.policy(), draft.text());
            if (!problems.isEmpty()) {
                throw new DraftException(problems);
            }
            change(actor, draft, revision, "state = 'WAITING'", " AND state IN ('DRAFT', 'REFUSED')");
            trail.record(Event.done(actor, Action.POLICY_DRAFTED, "policy-draft", id.toString())
                    .at(revision + 1)
                    .because("submitted"));
        });
    }

    /**
     * Puts a draft in force, from the next coding on.
     *
     * @throws DraftException if the actor wrote it, or it is not in order beside the policies of now
     * @throws PolicyChangedException if the policy in force is another than the one it was made from
     */
    public void approve(Actor actor, UUID id, long revision, String note) {
        synchronized (putting) {
            transaction.executeWithoutResult(status -> {
                Draft draft = one(actor, id);
                refuseAuthor(actor, draft);
                if (!Objects.equals(files.digest(actor.facility(), draft.policy()), draft.base())) {
                    throw new PolicyChangedException();
                }
                decide(actor, draft, revision, "APPROVED", note);
                trail.record(Event.done(actor, Action.POLICY_APPROVED, "policy-draft", id.toString())
                        .at(revision + 1));
                // Last, because a file knows no rollback: what goes wrong here undoes the rest.
                files.put(actor.facility(), draft.policy(), draft.text());
            });
        }
    }

    /** Gives a draft back to its author. */
    public void refuse(Actor actor, UUID id, long revision, String note) {
        transaction.executeWithoutResult(status -> {
            Draft draft = one(actor, id);
            refuseAuthor(actor, draft);
            decide(actor, draft, revision, "REFUSED", note);
            trail.record(Event.done(actor, Action.POLICY_REFUSED, "policy-draft", id.toString())
                    .at(revision + 1));
        });
    }

    private static void refuseAuthor(Actor actor, Draft draft) {
        if (draft.author().equals(actor.id())) {
            throw new DraftException("another policy editor than the author decides");
        }
    }

    private void decide(Actor actor, Draft draft, long revision, String state, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new DraftException("a note has at most 1,000 characters");
        }
        change(
                actor,
                draft,
                revision,
                "state = ?, approver = ?, note = ?, decided_at = ?",
                " AND state = 'WAITING'",
                state,
                actor.id(),
                note,
                now());
    }

    private void change(Actor actor, Draft draft, long revision, String set, String also, @Nullable Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql("UPDATE policy_drafts SET " + set
                + ", revision = revision + 1 WHERE id = ? AND facility = ? AND revision = ?" + also);
        for (Object value : values) {
            statement = statement.param(value);
        }
        int changed = statement
                .param(draft.id())
                .param(actor.facility())
                .param(revision)
                .update();
        if (changed == 0) {
            throw new ConflictException(one(actor, draft.id()).revision());
        }
    }

    private static void check(String policy, String text) {
        if (!PolicyFiles.named(policy)) {
            throw new DraftException("a policy's id has small letters, digits and hyphens, at most 60");
        }
        if (text.length() > LONGEST) {
            throw new DraftException("a policy has at most 1,000,000 characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw new DraftException("a policy is text");
        }
    }

    /** Forms send lines that end with CR LF; a policy's end with a line feed. */
    private static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("policy"),
                row.getString("text"),
                row.getString("base_sha256"),
                Draft.State.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("approver"),
                row.getString("note"),
                row.getLong("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
