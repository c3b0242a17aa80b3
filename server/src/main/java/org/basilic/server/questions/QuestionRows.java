package org.basilic.server.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.store.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of questions, opened. */
@Component
class QuestionRows {

    private static final String SELECT = "SELECT * FROM questions WHERE facility = ? ";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    QuestionRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Question one(Actor actor, UUID id) {
        return jdbc.sql(SELECT + "AND id = ?")
                .params(actor.facility(), id)
                .query(this::question)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /** Locks a question, which must be open and at this revision. */
    Question locked(Actor actor, UUID id, long revision) {
        Question question = jdbc.sql(SELECT + "AND id = ? FOR UPDATE")
                .params(actor.facility(), id)
                .query(this::question)
                .optional()
                .orElseThrow(AbsentException::new);
        if (question.revision() != revision || question.state() != QuestionState.OPEN) {
            throw new ConflictException(question.revision());
        }
        return question;
    }

    List<Question> of(Actor actor, UUID visit) {
        return jdbc.sql(SELECT + "AND visit = ? ORDER BY asked_at, id")
                .params(actor.facility(), visit)
                .query(this::question)
                .list();
    }

    /** Returns questions in this state, by unit and then the oldest first. */
    List<Question> in(Actor actor, QuestionState state, int most) {
        return jdbc.sql(SELECT + "AND state = ? ORDER BY unit, asked_at, id LIMIT ?")
                .params(actor.facility(), state.name(), most)
                .query(this::question)
                .list();
    }

    /** Returns questions of this asker in this state, by unit and then the oldest first. */
    List<Question> askedBy(Actor actor, QuestionState state, int most) {
        return jdbc.sql(SELECT + "AND state = ? AND asked_by = ? ORDER BY unit, asked_at, id LIMIT ?")
                .params(actor.facility(), state.name(), actor.id(), most)
                .query(this::question)
                .list();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        String facility = row.getString("facility");
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        byte[] answer = row.getBytes("sealed_answer");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getLong("visit_version"),
                row.getString("administration"),
                AskedFact.valueOf(row.getString("fact")),
                row.getString("rule"),
                row.getString("unit"),
                QuestionState.valueOf(row.getString("state")),
                row.getLong("revision"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getObject("answer_version", Long.class),
                sealer.openText(facility, row.getBytes("sealed_text")),
                answer == null ? null : sealer.openText(facility, answer));
    }
}
