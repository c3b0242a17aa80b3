package org.basilic.server.questions;

import java.util.UUID;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.BeforeTaking;
import org.springframework.stereotype.Component;

/**
 * Puts answers into a record that comes anew from a feed. An answer fills only what the record itself does not tell: where
 * the chart says it by now, the chart stands.
 */
@Component
class AnswersKept implements BeforeTaking {

    private final QuestionRows rows;
    private final Facilities facilities;

    AnswersKept(QuestionRows rows, Facilities facilities) {
        this.rows = rows;
        this.facilities = facilities;
    }

    @Override
    public Encounter amended(Actor actor, UUID visit, Encounter record) {
        Encounter amended = record;
        Reference reference = facilities.reference(actor.facility());
        for (Question question : rows.of(actor, visit)) {
            String answer = question.answer();
            if (answer != null && question.answerVersion() != null && silent(amended, question)) {
                try {
                    amended = Answered.of(amended, question, answer, reference);
                } catch (UnclearQuestionException e) {
                    // What the feed tells now leaves no room for the answer; the new version shows it to the coder.
                }
            }
        }
        return amended;
    }

    private static boolean silent(Encounter record, Question question) {
        for (Administration one : record.administrations()) {
            if (one.id().equals(question.administration())) {
                return switch (question.fact()) {
                    case START -> one.start() == null;
                    case STOP -> one.stop() == null;
                    case ACCESS -> one.access() == null;
                    case MINUTES -> one.minutes() == null;
                    case ATTENDED -> one.continuouslyAttended() == null;
                    case OTHER -> false;
                };
            }
        }
        return false;
    }
}
