package org.basilic.server.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
@Tag("store")
class WorklistPagesTest {

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void aVisit() {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        visit = visits.take(
                        coder,
                        Examples.named("oncology-day.json", "ENCOUNTER-77123"),
                        new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    @Test
    void theListShowsTheEndOfTheEncountersIdAndNoMore() throws Exception {
        assertThat(text("/worklist?show=all"))
                .contains("/visits/" + visit)
                .contains("…-77123")
                .doesNotContain("ENCOUNTER");
    }

    @Test
    void theRiskIsExplainedByItsRows() throws Exception {
        assertThat(text("/worklist?show=all")).contains("60 for a visit that is blocked, 10 for each error");
    }

    @Test
    void aSearchIsPostedAndItsAddressHoldsNoIdentifier() throws Exception {
        MvcTestResult found = http.post()
                .uri("/worklist/search")
                .param("identifier", "ENCOUNTER-77123")
                .with(Somebody.as(coder))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(found).hasStatusOk();
        assertThat(found.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("/visits/" + visit)
                .doesNotContain("ENCOUNTER-77123");
    }

    @Test
    void wordsThatAreNoFilterAskForNothing() throws Exception {
        assertThat(text("/worklist?show=all&sort=odd&status=%00&from=yesterday&stage=%27"))
                .contains("/visits/" + visit);
    }

    @Test
    void aSampleTellsItsSeed() throws Exception {
        assertThat(text("/worklist/sample?seed=41")).contains("seed 41");
    }

    @Test
    void anotherFacilityHasAListOfItsOwn() throws Exception {
        MvcTestResult other = http.get()
                .uri("/worklist?show=all")
                .with(Somebody.as(Somebody.with(Role.CODER)))
                .exchange();
        assertThat(other.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("/visits/" + visit);
    }

    private String text(String path) throws IOException {
        MvcTestResult page = http.get().uri(path).with(Somebody.as(coder)).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
