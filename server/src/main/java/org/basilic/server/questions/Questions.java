package org.basilic.server.questions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.store.Params;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.unsent.UnsentPlace;
import org.basilic.server.unsent.UnsentTexts;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The questions of the store: asked, answered, withdrawn. An answer and the version of the record it makes are one change. */
@Component
public class Questions {

    private static final int LONGEST_TEXT = 1000;
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;
    private final Facilities facilities;
    private final NeutralWords words;
    private final QuestionRows rows;
    private final UnsentTexts unsent;
    private final Trail trail;
    private final Clock clock;

    Questions(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sealer sealer,
            Visits visits,
            Facilities facilities,
            NeutralWords words,
            QuestionRows rows,
            UnsentTexts unsent,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
        this.facilities = facilities;
        this.words = words;
        this.rows = rows;
        this.unsent = unsent;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks a question.
     *
     * @param seen the visit as the asker saw it
     * @throws UnclearQuestionException if it says a word of payment, or what it is about is not in the record
     */
    public UUID ask(Actor actor, OpenedVisit seen, Asking asking) {
        check(seen.encounter(), asking);
        UUID id = UUID.randomUUID();
        VisitHead head = seen.head();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "INSERT INTO questions (id, facility, visit, visit_version, administration, fact, rule, unit, state,"
                                    + " revision, asked_by, asked_at, sealed_text)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1, ?, ?, ?)")
                    .params(Params.of(
                            id,
                            actor.facility(),
                            head.id(),
                            head.version(),
                            asking.administration(),
                            asking.fact().name(),
                            asking.rule(),
                            asking.unit().isEmpty() ? head.unit() : asking.unit(),
                            actor.id(),
                            now(),
                            sealer.sealText(actor.facility(), asking.text().strip())))
                    .update();
            count(head.id());
            unsent.forget(actor, UnsentPlace.QUESTION, head.id());
            trail.record(event(actor, Action.QUESTION_ASKED, id, head));
        });
        return id;
    }

    /**
     * Answers a question. An answer about an administration becomes the next version of the record, with its own evidence.
     *
     * @param revision of the question as the answerer saw it
     * @param value as the native JSON writes the fact; for {@link AskedFact#OTHER} any text
     * @return the version that it made; null where it made none
     * @throws UnclearQuestionException if the value cannot be read, or the record could not be so
     * @throws ConflictException if the question was answered or withdrawn meanwhile
     */
    public @Nullable Taken answer(Actor actor, UUID id, long revision, String value) {
        String answer = value.strip();
        if (answer.isEmpty() || answer.length() > LONGEST_TEXT) {
            throw new UnclearQuestionException("answer", "an answer of 1 to 1,000 characters, or: it cannot be told");
        }
        Optional<Taken> taken = transaction.execute(status -> answered(actor, id, revision, answer));
        return taken == null ? null : taken.orElse(null);
    }

    private Optional<Taken> answered(Actor actor, UUID id, long revision, String answer) {
        Question question = rows.locked(actor, id, revision);
        VisitHead head = visits.locked(actor, question.visit());
        Taken taken = null;
        if (question.fact() != AskedFact.OTHER) {
            Encounter record = visits.version(actor, head.id(), head.version());
            Encounter changed = Answered.of(record, question, answer, facilities.reference(actor.facility()));
            taken = visits.take(actor, changed, new Origin(Origin.Kind.ANSWER, id.toString()));
        }
        settle(actor, question, QuestionState.ANSWERED, answer, taken == null ? null : taken.version());
        trail.record(event(actor, Action.QUESTION_ANSWERED, id, head));
        return Optional.ofNullable(taken);
    }

    /** Says that a question cannot be answered any more. */
    public void unknown(Actor actor, UUID id, long revision) {
        end(actor, id, revision, QuestionState.UNKNOWN, Action.QUESTION_ANSWERED);
    }

    /** Takes a question back. */
    public void withdraw(Actor actor, UUID id, long revision) {
        end(actor, id, revision, QuestionState.WITHDRAWN, Action.QUESTION_WITHDRAWN);
    }

    /**
     * Opens a question for reading; the trail tells of it.
     *
     * @throws AbsentException if the actor's facility has no such question
     */
    public Question open(Actor actor, UUID id) {
        Question question = rows.one(actor, id);
        VisitHead head = visits.head(actor, question.visit());
        transaction.executeWithoutResult(status -> trail.record(event(actor, Action.RECORD_READ, id, head)));
        return question;
    }

    /** Returns the questions of a visit in the order in which they were asked. */
    public List<Question> of(Actor actor, UUID visit) {
        return rows.of(actor, visit);
    }

    /** Returns the questions of a visit for reading; the trail tells of it. */
    List<Question> read(Actor actor, VisitHead head) {
        List<Question> read = rows.of(actor, head.id());
        transaction.executeWithoutResult(status -> trail.record(
                Event.done(actor, Action.RECORD_READ, "visit", head.id().toString())
                        .of(head.patientRef())
                        .at(head.version())
                        .because("questions")));
        return read;
    }

    /**
     * Returns questions in a state: by unit, then the oldest first; the trail tells of it.
     *
     * @param mine only those that the actor asked
     */
    List<Question> listed(Actor actor, QuestionState state, boolean mine) {
        List<Question> listed = mine ? rows.askedBy(actor, state, MOST) : rows.in(actor, state, MOST);
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.RECORD_SEARCHED, "questions", "list")
                        .showing(visits.patients(actor, listed.stream().map(Question::visit)))));
        return listed;
    }

    /** Returns the words for a question about an administration's fact: those of a template. */
    public String words(AskedFact fact, String drug) {
        return words.template(fact).replace("{drug}", drug);
    }

    private void end(Actor actor, UUID id, long revision, QuestionState state, Action action) {
        transaction.executeWithoutResult(status -> {
            Question question = rows.locked(actor, id, revision);
            VisitHead head = visits.head(actor, question.visit());
            settle(actor, question, state, null, null);
            trail.record(event(actor, action, id, head).because(state.name()));
        });
    }

    private void settle(
            Actor actor, Question question, QuestionState state, @Nullable String answer, @Nullable Long version) {
        jdbc.sql("UPDATE questions SET state = ?, revision = revision + 1, answered_by = ?, answered_at = ?,"
                        + " answer_version = ?, sealed_answer = ? WHERE id = ?")
                .params(Params.of(
                        state.name(),
                        actor.id(),
                        now(),
                        version,
                        answer == null ? null : sealer.sealText(actor.facility(), answer),
                        question.id()))
                .update();
        count(question.visit());
        unsent.forgetOfAll(UnsentPlace.ANSWER, question.id());
    }

    private void count(UUID visit) {
        jdbc.sql("UPDATE visits SET revision = revision + 1, questions ="
                        + " (SELECT COUNT(*) FROM questions WHERE visit = ? AND state = 'OPEN') WHERE id = ?")
                .params(visit, visit)
                .update();
    }

    private void check(Encounter encounter, Asking asking) {
        if (asking.text().isBlank() || asking.text().length() > LONGEST_TEXT) {
            throw new UnclearQuestionException("text", "a question of 1 to 1,000 characters");
        }
        String word = words.wordOfPayment(asking.text());
        if (word != null) {
            throw new UnclearQuestionException("text", "a question about what was done, without \"" + word + "\"");
        }
        boolean known =
                encounter.administrations().stream().anyMatch(one -> one.id().equals(asking.administration()));
        if (asking.fact() == AskedFact.OTHER ? asking.administration() != null && !known : !known) {
            throw new UnclearQuestionException("administration", "an administration of the record");
        }
    }

    private static Event event(Actor actor, Action action, UUID id, VisitHead head) {
        return Event.done(actor, action, "question", id.toString())
                .of(head.patientRef())
                .at(head.version());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
