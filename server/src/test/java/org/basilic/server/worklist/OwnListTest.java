package org.basilic.server.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a person keeps of the list: columns, and filters under a name. */
@ServerTest
@Tag("store")
class OwnListTest {

    private static final String HEADINGS = "<th scope=\"col\" class=\"number\">Risk</th>";

    private final String facility = "f-" + UUID.randomUUID();

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private Actor coder = Somebody.with(Role.CODER);

    @BeforeEach
    void aVisit() {
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        coder = account(Role.CODER);
        visits.take(
                coder,
                Examples.named("oncology-day.json", "ENCOUNTER-77123"),
                new Origin(Origin.Kind.FILE, null),
                "Infusion 2");
    }

    @Test
    void aPersonWhoChoseNoColumnsSeesAll() throws Exception {
        String page = page(coder, "/worklist?show=all");
        for (Column column : Column.values()) {
            assertThat(page).contains(">" + column.words() + "</th>");
        }
    }

    @Test
    void chosenColumnsStayWithTheirAccount() throws Exception {
        MvcTestResult chosen = post(coder, "/worklist/columns?show=all&sort=AGE", "column", "DAY", "UNIT");
        assertThat(chosen).hasStatus(302).hasRedirectedUrl("/worklist?sort=AGE&show=all");
        assertThat(page(coder, "/worklist?show=all"))
                .contains(">Day</th>", ">Unit</th>", "Infusion 2")
                .doesNotContain(HEADINGS, ">Policy</th>", ">Charged</th>");
        assertThat(page(coder, "/worklist/rows?show=all"))
                .contains("Infusion 2")
                .doesNotContain("medicare");
        assertThat(page(account(Role.CODER), "/worklist?show=all")).contains(HEADINGS, ">Policy</th>");
    }

    @Test
    void whoeverChoosesNoColumnSeesTheVisitsAlone() throws Exception {
        post(coder, "/worklist/columns", "other", "x");
        assertThat(page(coder, "/worklist?show=all")).contains("…-77123").doesNotContain(">Day</th>");
    }

    @Test
    void wordsThatAreNoColumnAreLeftOut() throws Exception {
        post(coder, "/worklist/columns", "column", "DAY", "NAME", "DAY RISK");
        assertThat(page(coder, "/worklist?show=all")).contains(">Day</th>").doesNotContain(HEADINGS);
    }

    @Test
    void aColumnOfMoneyIsForThoseWhoSeeMoney() {
        assertThat(Column.open(Somebody.with(Role.NURSE))).doesNotContain(Column.CHARGED);
        assertThat(Column.open(coder)).contains(Column.CHARGED);
    }

    @Test
    void aViewIsKeptRenamedAndForgotten() throws Exception {
        post(coder, "/worklist/views?status=BLOCKED&unit=Infusion%202&sort=AGE", "name", "Blocked of two");
        String address = "/worklist?sort=AGE&amp;status=BLOCKED&amp;unit=Infusion+2";
        assertThat(page(coder, "/worklist")).contains("Blocked of two", address);
        rename(coder, "Blocked of two", "Two");
        assertThat(page(coder, "/worklist")).contains(">Two</a>", address).doesNotContain("Blocked of two");
        assertThat(page(account(Role.CODER), "/worklist")).doesNotContain(">Two</a>");
        post(coder, "/worklist/views/forget", "name", "Two");
        assertThat(page(coder, "/worklist")).doesNotContain(">Two</a>");
    }

    @Test
    void aNameThatIsTakenIsToldAndNothingIsLost() throws Exception {
        post(coder, "/worklist/views?status=BLOCKED", "name", "One");
        post(coder, "/worklist/views?status=REVIEW", "name", "Other");
        MvcTestResult told = rename(coder, "One", "Other");
        assertThat(told).hasStatus(409);
        assertThat(told.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("you have a view of that name already");
        assertThat(page(coder, "/worklist")).contains(">One</a>", ">Other</a>");
        assertThat(rename(coder, "None", "Third")).hasStatus(404);
    }

    /** UX-36: what somebody types into the address does not get into a view that is kept. */
    @Test
    void anAddressOfAViewHoldsNoIdentifier() throws Exception {
        post(
                coder,
                "/worklist/views?rule=MRN-4711&unit=MRN-4711&policy=MRN-4711&status=MRN-4711&from=MRN-4711&show=all",
                "name",
                "Odd");
        assertThat(page(coder, "/worklist"))
                .contains("href=\"/worklist?show=all\"")
                .doesNotContain("4711");
        assertThat(post(coder, "/worklist/columns?rule=MRN-4711&status=MRN-4711", "column", "DAY"))
                .hasRedirectedUrl("/worklist");
    }

    private Actor account(Role role) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO accounts (id, facility, login, name, roles, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, facility, id.toString(), "A Coder", "coder", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return new Actor(
                facility, id.toString(), "A Coder", Actor.Kind.PERSON, Set.of(role), Set.of(), "127.0.0.1", "r-1");
    }

    private MvcTestResult post(Actor actor, String address, String name, String... values) {
        return http.post()
                .uri(URI.create(address))
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param(name, values)
                .exchange();
    }

    private MvcTestResult rename(Actor actor, String name, String to) {
        return http.post()
                .uri("/worklist/views/rename")
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", name)
                .param("to", to)
                .exchange();
    }

    private String page(Actor actor, String address) throws IOException {
        MvcTestResult page = http.get().uri(address).with(Somebody.as(actor)).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
