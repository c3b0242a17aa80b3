package org.basilic.server.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
@Tag("store")
class DraftsTest {

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor author = Somebody.of(facility, Somebody.with(Role.POLICY_EDITOR));
    private final Actor other = new Actor(
            facility,
            "other",
            "An Other",
            Actor.Kind.PERSON,
            author.roles(),
            author.scopes(),
            author.address(),
            author.request());

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Drafts drafts;

    @Autowired
    Clock clock;

    @Autowired
    Visits visits;

    private String text = "";

    @BeforeEach
    void aFacility() throws IOException {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        text = Files.readString(Path.of("../examples/policies/example-plan.csv"));
    }

    @Test
    void anotherEditorPutsADraftInForce() {
        UUID id = drafts.begin(author, "our-plan", text);
        drafts.submit(author, id, 1);
        assertThatThrownBy(() -> drafts.approve(author, id, 2, "")).isInstanceOf(DraftException.class);
        assertThatThrownBy(() -> drafts.refuse(author, id, 2, "")).isInstanceOf(DraftException.class);
        assertThat(facilities.reference(facility).hasPolicy("our-plan")).isFalse();
        drafts.approve(other, id, 2, "looked at the manual");
        assertThat(facilities.reference(facility).hasPolicy("our-plan")).isTrue();
        assertThat(drafts.one(author, id).state()).isEqualTo(Draft.State.APPROVED);
    }

    @Test
    void whoeverChangesADraftIsItsAuthor() {
        UUID id = drafts.begin(author, "our-plan", text);
        drafts.write(other, id, 1, "", "# changed\n" + text);
        drafts.submit(author, id, 2);
        assertThatThrownBy(() -> drafts.approve(other, id, 3, "")).isInstanceOf(DraftException.class);
    }

    @Test
    void whatIsNotInOrderIsNotSentOn() {
        UUID id = drafts.begin(author, "our-plan", text + "switch,no.such.switch,both,1,2024-01-01,,x\n");
        assertThatThrownBy(() -> drafts.submit(author, id, 1))
                .isInstanceOfSatisfying(
                        DraftException.class,
                        e -> assertThat(e.problems()).anyMatch(problem -> problem.startsWith("our-plan.csv:16:")));
    }

    @Test
    void aPolicyThatChangedMeanwhileIsNotWrittenOver() {
        UUID one = drafts.begin(author, "our-plan", text);
        UUID two = drafts.begin(author, "our-plan", "# mine\n" + text);
        drafts.submit(author, one, 1);
        drafts.submit(author, two, 1);
        drafts.approve(other, one, 2, "");
        assertThatThrownBy(() -> drafts.approve(other, two, 2, "")).isInstanceOf(PolicyChangedException.class);
        assertThat(approved(two).with(Somebody.proved(clock)))
                .hasStatus(409)
                .bodyText()
                .contains("# mine");
    }

    private MockMvcTester.MockMvcRequestBuilder approved(UUID draft) {
        return http.post()
                .uri("/policies/drafts/" + draft + "/approve")
                .param("revision", "2")
                .with(Somebody.as(other))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    @Test
    void whoeverApprovesProvesOnceMoreWhoTheyAre() {
        UUID id = drafts.begin(author, "our-plan", text);
        drafts.submit(author, id, 1);
        assertThat(approved(id)).hasStatus(303).hasRedirectedUrl("/step-up?next=%2Fpolicies%2Fdrafts%2F" + id);
        assertThat(facilities.reference(facility).hasPolicy("our-plan")).isFalse();
        assertThat(approved(id).with(Somebody.proved(clock))).hasRedirectedUrl("/policies/drafts/" + id);
        assertThat(facilities.reference(facility).hasPolicy("our-plan")).isTrue();
    }

    @Test
    void aDraftIsNotWrittenOver() {
        UUID id = drafts.begin(author, "our-plan", text);
        drafts.write(author, id, 1, "", text + "# one\n");
        assertThatThrownBy(() -> drafts.write(other, id, 1, "", text + "# two\n"))
                .isInstanceOf(ConflictException.class);
        assertThat(drafts.one(author, id).text()).endsWith("# one\n");
    }

    @Test
    void idsAreNoPaths() {
        for (String id : List.of("../x", "a/b", "", "drafts", "A", ".x")) {
            assertThatThrownBy(() -> drafts.begin(author, id, text)).isInstanceOf(DraftException.class);
        }
    }

    @Test
    void anotherFacilityFindsNothing() {
        UUID id = drafts.begin(author, "our-plan", text);
        assertThatThrownBy(() -> drafts.one(Somebody.with(Role.POLICY_EDITOR), id))
                .isInstanceOf(AbsentException.class);
    }

    @Test
    void thePagesShowThem() {
        UUID id = drafts.begin(author, "our-plan", text);
        for (String page : List.of(
                "/policies",
                "/policies?q=hydration",
                "/policies/medicare",
                "/policies/medicare?on=2026-03-02",
                "/policies/compare",
                "/policies/drafts",
                "/policies/drafts/" + id,
                "/rules",
                "/rules?q=96415",
                "/rules/T-01")) {
            assertThat(http.get().uri(page).with(Somebody.as(author))).as(page).hasStatusOk();
        }
        assertThat(http.get().uri("/policies/none-such").with(Somebody.as(author)))
                .hasStatus(404);
        assertThat(http.get().uri("/rules/X-99").with(Somebody.as(author))).hasStatus(404);
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        assertThat(http.get().uri("/policies/drafts").with(Somebody.as(coder))).hasStatus(403);
    }

    @Test
    void twoPoliciesAreComparedOverTheStore() {
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        UUID visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
        assertThat(http.post()
                        .uri("/policies/compare")
                        .param("one", "medicare")
                        .param("other", "commercial")
                        .param("from", "2026-01-01")
                        .param("to", "2026-12-31")
                        .with(Somebody.as(author))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("What would change")
                .doesNotContain(visit.toString());
    }
}
