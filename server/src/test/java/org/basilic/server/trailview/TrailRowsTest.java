package org.basilic.server.trailview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class TrailRowsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TrailRows rows;

    @Autowired
    Facilities facilities;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    private String facility = "";

    @BeforeEach
    void moreThanAPage() {
        facility = "f" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        Actor actor = Actor.program(facility);
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < Limits.intOf("trail.page.rows") + 5; n++) {
                trail.record(Event.done(actor, Action.CONFIG_CHANGED, "test", "row-" + n));
            }
        });
    }

    @Test
    void aPageHasItsRowsAndTheNextOneTheOthers() {
        Actor auditor = Somebody.of(facility, Somebody.with(Role.AUDITOR));
        assertThat(http.get().uri("/trail").with(Somebody.as(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("Next page", "row-204", "row-5<")
                .doesNotContain("row-4<", "Page before");
    }

    @Test
    void anExportEndsAtItsLimit() {
        assertThat(rows.all(facility, Wanted.newest(), 3))
                .extracting(TrailLine::objectId)
                .containsExactly("row-204", "row-203", "row-202");
    }
}
