package org.basilic.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.EvidenceGrade;
import org.basilic.result.Status;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@Tag("store")
class QuestionsTest {

    private static final String STOP = "2026-03-12T11:45";

    private final Actor coder = Somebody.with(Role.CODER);
    private final Actor nurse = Somebody.with(Role.NURSE);

    @Autowired
    Visits visits;

    @Autowired
    Questions questions;

    @Test
    void anAnswerBecomesTheNextVersionWithEvidenceOfItsOwn() {
        OpenedVisit visit = withoutStop("q-" + UUID.randomUUID());
        assertThat(visit.coded().status()).isNotEqualTo(Status.CLEAN);
        UUID id = ask(visit);
        assertThat(visits.head(coder, visit.head().id()).questions()).isEqualTo(1);

        Taken taken = questions.answer(nurse, id, 1, STOP);

        assertThat(taken).isNotNull();
        OpenedVisit after = visits.open(coder, visit.head().id());
        assertThat(after.head().version()).isEqualTo(2);
        assertThat(after.head().questions()).isZero();
        Administration answered = administration(after.encounter());
        assertThat(answered.stop()).isEqualTo(LocalDateTime.parse(STOP));
        assertThat(answered.evidence()).anySatisfy(one -> {
            assertThat(one.feed()).isEqualTo("answer");
            assertThat(one.place()).isEqualTo("question " + id);
            assertThat(one.grade()).isEqualTo(EvidenceGrade.LATE);
        });
        assertThat(after.coded().lines()).isNotEqualTo(visit.coded().lines());
        assertThat(questions.of(coder, visit.head().id()))
                .singleElement()
                .satisfies(one -> assertThat(one.answerVersion()).isEqualTo(2));
    }

    @Test
    void anAnswerStaysWhenTheSameRecordComesAgainFromItsFeed() {
        String encounter = "q-" + UUID.randomUUID();
        OpenedVisit visit = withoutStop(encounter);
        questions.answer(nurse, ask(visit), 1, STOP);
        Taken again = visits.take(coder, without(encounter), new Origin(Origin.Kind.MESSAGE, null));
        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void aStopThatTheChartTellsLaterStandsAboveTheAnswer() {
        String encounter = "q-" + UUID.randomUUID();
        OpenedVisit visit = withoutStop(encounter);
        questions.answer(nurse, ask(visit), 1, STOP);
        Taken charted = visits.take(
                coder,
                stopping(encounter, LocalDateTime.parse("2026-03-12T11:30")),
                new Origin(Origin.Kind.MESSAGE, null));
        assertThat(charted.version()).isEqualTo(3);
        assertThat(administration(visits.open(coder, charted.visit()).encounter())
                        .stop())
                .isEqualTo(LocalDateTime.parse("2026-03-12T11:30"));
    }

    @Test
    void anAnswerThatCannotBeIsRefusedAtItsFieldAndChangesNothing() {
        OpenedVisit visit = withoutStop("q-" + UUID.randomUUID());
        UUID id = ask(visit);
        for (String impossible : List.of("2026-03-12T08:00", "yesterday", "25:00")) {
            assertThatThrownBy(() -> questions.answer(nurse, id, 1, impossible))
                    .isInstanceOfSatisfying(
                            UnclearQuestionException.class,
                            e -> assertThat(e.field()).isEqualTo("answer"))
                    .hasMessageNotContaining(impossible);
        }
        assertThat(visits.head(coder, visit.head().id()).version()).isEqualTo(1);
        assertThat(questions.of(coder, visit.head().id()).get(0).state()).isEqualTo(QuestionState.OPEN);
    }

    @Test
    void ofTwoAnswersTheSecondIsAConflict() {
        UUID id = ask(withoutStop("q-" + UUID.randomUUID()));
        questions.answer(nurse, id, 1, STOP);
        assertThatThrownBy(() -> questions.answer(nurse, id, 1, "2026-03-12T11:46"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.found()).isEqualTo(2));
    }

    @Test
    void aQuestionWithAWordOfPaymentIsNotAsked() {
        OpenedVisit visit = withoutStop("q-" + UUID.randomUUID());
        Asking asking = new Asking(AskedFact.STOP, "a5", null, "When did it stop? It cannot be billed so.", "");
        assertThatThrownBy(() -> questions.ask(coder, visit, asking)).isInstanceOf(UnclearQuestionException.class);
    }

    @Test
    void whatCannotBeToldOrIsWithdrawnChangesNoRecord() {
        OpenedVisit visit = withoutStop("q-" + UUID.randomUUID());
        questions.unknown(nurse, ask(visit), 1);
        questions.withdraw(coder, ask(visit), 1);
        assertThat(questions.of(coder, visit.head().id()))
                .extracting(Question::state)
                .containsExactly(QuestionState.UNKNOWN, QuestionState.WITHDRAWN);
        assertThat(visits.head(coder, visit.head().id()).version()).isEqualTo(1);
    }

    private UUID ask(OpenedVisit visit) {
        return questions.ask(
                coder,
                visit,
                new Asking(AskedFact.STOP, "a5", "T-01", questions.words(AskedFact.STOP, "oxaliplatin"), ""));
    }

    private OpenedVisit withoutStop(String encounter) {
        UUID id = visits.take(coder, without(encounter), new Origin(Origin.Kind.FILE, null))
                .visit();
        return visits.open(coder, id);
    }

    private static Encounter without(String encounter) {
        return stopping(encounter, null);
    }

    private static Encounter stopping(String encounter, @Nullable LocalDateTime stop) {
        Encounter record = Examples.named("oncology-day.json", encounter);
        List<Administration> all = new ArrayList<>();
        record.administrations()
                .forEach(one -> all.add(
                        one.id().equals("a5")
                                ? one.withRun(one.start(), stop, one.pauses(), one.timeEvidence())
                                : one));
        return record.withAdministrations(all);
    }

    private static Administration administration(Encounter encounter) {
        return encounter.administrations().stream()
                .filter(one -> one.id().equals("a5"))
                .findFirst()
                .orElseThrow();
    }
}
