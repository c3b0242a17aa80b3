package org.basilic.server.unsent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.questions.AskedFact;
import org.basilic.server.questions.Asking;
import org.basilic.server.questions.Questions;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class UnsentTextsTest {

    private static final String TYPED = "The other chart of Zebrowski has this line";

    private final String facility = "f-" + UUID.randomUUID();

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Accounts accounts;

    @Autowired
    Visits visits;

    @Autowired
    Questions questions;

    @Autowired
    UnsentTexts texts;

    @Autowired
    JdbcClient jdbc;

    private Actor coder;
    private Actor colleague;
    private UUID visit;

    @BeforeEach
    void aVisitAndTwoWhoWorkOnIt() {
        facilities.make(facility, "A facility", facilities.zone(Facilities.MAIN));
        coder = somebody(facility);
        colleague = somebody(facility);
        visit = visits.take(
                        coder,
                        Examples.named("oncology-day.json", "u-" + UUID.randomUUID()),
                        new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    private Actor somebody(String place) {
        Account account = accounts.make(
                Actor.program(place), "u-" + UUID.randomUUID(), "Some Body", Set.of(Role.CODER, Role.NURSE));
        return account.actor("127.0.0.1", "r-1");
    }

    private MvcTestResult type(Actor actor, String place, UUID subject, String field, String text) {
        return http.post()
                .uri("/unsent/" + place + "/" + subject)
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param(field, text)
                .param("reasonCode", "other")
                .exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(Somebody.as(actor)).exchange();
    }

    private long kept() {
        return jdbc.sql("SELECT COUNT(*) FROM drafts WHERE visit = ?")
                .param(visit)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasTypedIsOfferedAgainAfterSigningIn() {
        assertThat(type(coder, "override", visit, "reason", "The other")).hasStatus(204);
        assertThat(type(coder, "override", visit, "reason", TYPED)).hasStatus(204);
        assertThat(type(coder, "question", visit, "text", "At what time was the line flushed?"))
                .hasStatus(204);
        assertThat(kept()).isEqualTo(2);
        assertThat(get(coder, "/"))
                .hasStatusOk()
                .bodyText()
                .contains("the reason of an override", "a question", "/visits/" + visit)
                .doesNotContain("Zebrowski");
        assertThat(get(coder, "/visits/" + visit + "/overrides"))
                .hasStatusOk()
                .bodyText()
                .contains(TYPED, "when you had not sent it");
        assertThat(get(coder, "/visits/" + visit + "/questions"))
                .hasStatusOk()
                .bodyText()
                .contains("At what time was the line flushed?");
    }

    @Test
    void nobodyElseEverSeesIt() {
        type(coder, "override", visit, "reason", TYPED);
        assertThat(get(colleague, "/visits/" + visit + "/overrides"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Zebrowski");
        assertThat(get(colleague, "/")).hasStatusOk().bodyText().doesNotContain("had not sent");
        // Not even where somebody gives them the row.
        jdbc.sql("UPDATE drafts SET account = ? WHERE visit = ?")
                .params(UUID.fromString(colleague.id()), visit)
                .update();
        assertThat(texts.of(colleague, UnsentPlace.OVERRIDE, visit)).isEmpty();
        assertThat(get(colleague, "/visits/" + visit + "/overrides")).bodyText().doesNotContain("Zebrowski");
    }

    @Test
    void itIsKeptSealed() {
        type(coder, "override", visit, "reason", TYPED);
        byte[] bytes = jdbc.sql("SELECT sealed_text FROM drafts WHERE visit = ?")
                .param(visit)
                .query(byte[].class)
                .single();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Zebrowski");
    }

    @Test
    void itIsWipedWhenItIsSent() {
        long version = visits.head(coder, visit).version();
        type(coder, "override", visit, "reason", TYPED);
        type(colleague, "override", visit, "reason", "My own words about it");
        assertThat(http.post()
                        .uri("/visits/" + visit + "/overrides")
                        .with(Somebody.as(coder))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("version", "" + version)
                        .param("kind", "REMOVE")
                        .param("line", "1")
                        .param("reasonCode", "other")
                        .param("reason", TYPED))
                .hasStatus(302);
        assertThat(texts.of(coder, UnsentPlace.OVERRIDE, visit)).isEmpty();
        assertThat(texts.of(colleague, UnsentPlace.OVERRIDE, visit)).isPresent();
    }

    @Test
    void whatIsRefusedIsStillThere() {
        type(coder, "override", visit, "reason", TYPED);
        assertThat(http.post()
                        .uri("/visits/" + visit + "/overrides")
                        .with(Somebody.as(coder))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("kind", "REMOVE")
                        .param("reasonCode", "other")
                        .param("reason", TYPED))
                .hasStatus(422);
        assertThat(texts.of(coder, UnsentPlace.OVERRIDE, visit)).isPresent();
    }

    @Test
    void anAnswerIsWipedForEverybodyWhenTheQuestionIsSettled() {
        UUID question = questions.ask(
                coder, visits.open(coder, visit), new Asking(AskedFact.OTHER, null, null, "Who was there?", ""));
        type(coder, "answer", question, "answer", "the night nurse");
        type(colleague, "answer", question, "answer", "nobody");
        assertThat(get(coder, "/questions/" + question)).bodyText().contains("the night nurse");
        assertThat(get(colleague, "/questions/" + question)).bodyText().doesNotContain("the night nurse");
        questions.answer(coder, question, 1, "the night nurse");
        assertThat(kept()).isZero();
        assertThat(type(coder, "answer", question, "answer", "once more")).hasStatus(404);
        UUID other = questions.ask(
                coder, visits.open(coder, visit), new Asking(AskedFact.OTHER, null, null, "Who was there then?", ""));
        type(coder, "answer", other, "answer", "a moment too late");
        jdbc.sql("UPDATE questions SET state = 'UNKNOWN' WHERE id = ?")
                .param(other)
                .update();
        assertThat(texts.of(coder, UnsentPlace.ANSWER, other)).isEmpty();
        assertThat(texts.waiting(coder)).isEmpty();
    }

    @Test
    void anEmptiedFieldIsForgotten() {
        type(coder, "override", visit, "reason", TYPED);
        type(coder, "override", visit, "reason", "  ");
        assertThat(kept()).isZero();
    }

    @Test
    void anotherFacilityHasNoSuchPlace() {
        String other = "f-" + UUID.randomUUID();
        facilities.make(other, "Another", facilities.zone(Facilities.MAIN));
        assertThat(type(somebody(other), "override", visit, "reason", TYPED)).hasStatus(404);
        assertThat(type(coder, "letter", visit, "reason", TYPED)).hasStatus(404);
        assertThat(kept()).isZero();
    }
}
