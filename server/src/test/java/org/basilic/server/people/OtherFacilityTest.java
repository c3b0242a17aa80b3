package org.basilic.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.basilic.reference.Reference;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What belongs to another facility is answered like what never was: 404, at every endpoint that has an id in its path. */
@ServerTest
class OtherFacilityTest {

    /** Words of a path that stand before an id, and the tables whose ids they are. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "visits", List.of("visits"),
            "people", List.of("accounts"),
            "tokens", List.of("api_tokens"),
            "messages", List.of("messages"),
            "imports", List.of("imports"),
            "claims", List.of("claims"),
            "remittances", List.of("remittances"),
            "questions", List.of("questions"));

    @Autowired
    MockMvcTester http;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatBelongsToAnotherFacilityIsAnsweredLikeWhatNeverWas() throws Exception {
        visits.take(
                Somebody.with(Role.CODER),
                VisitText.read(Files.readAllBytes(Path.of("../examples/oncology-day.json")), Reference.builtIn()),
                new Origin(Origin.Kind.FILE, null));
        accounts.make(
                Actor.program(Facilities.MAIN), "there-" + UUID.randomUUID(), "There", Set.of(Role.SECURITY_ADMIN));
        String elsewhere = "elsewhere-" + UUID.randomUUID().toString().substring(0, 8);
        facilities.make(elsewhere, "Elsewhere", ZoneOffset.UTC);
        RequestPostProcessor stranger = Somebody.as(Somebody.of(elsewhere, Somebody.with(Role.values())));
        RequestPostProcessor machine = Somebody.as(Somebody.of(elsewhere, Somebody.token(Scope.values())));
        RequestPostProcessor proved = Somebody.proved(clock);
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : matrix.rows()) {
            if (!row.path().contains("{")) {
                continue;
            }
            RequestPostProcessor as =
                    row.who() == AccessRow.Who.ROLES && row.roles().isEmpty() ? machine : stranger;
            int theirs = Endpoints.status(Endpoints.callFor(http, row, name -> theirs(row), as, proved));
            int nobodys = Endpoints.status(
                    Endpoints.callFor(http, row, name -> UUID.randomUUID().toString(), as, proved));
            // Some look at the form first, and find nothing in it: that tells nothing of the id either.
            boolean tellsNothing = theirs == nobodys && (theirs == 404 || theirs == 400);
            if (!tellsNothing) {
                wrong.add(row.method() + " " + row.path() + ": " + theirs + " and " + nobodys);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Returns the id of something that is there, in the main facility; a made-up one where nothing is known. */
    private String theirs(AccessRow row) {
        String[] words = row.path().replaceFirst("^/api/v1", "").split("/", -1);
        for (String table : TABLES.getOrDefault(words[1], List.of())) {
            List<UUID> ids = jdbc.sql("SELECT id FROM " + table + " WHERE facility = ? LIMIT 1")
                    .param(Facilities.MAIN)
                    .query(UUID.class)
                    .list();
            if (!ids.isEmpty()) {
                return ids.get(0).toString();
            }
        }
        return UUID.randomUUID().toString();
    }
}
