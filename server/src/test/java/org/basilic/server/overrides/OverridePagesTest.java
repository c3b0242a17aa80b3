package org.basilic.server.overrides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.basilic.server.BillingFacility;
import org.basilic.server.Examples;
import org.basilic.server.Pages;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.claims.Release;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Intake;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Overrides on the page of their visit. */
@ServerTest
@Tag("store")
class OverridePagesTest {

    private final String facility = "f-" + UUID.randomUUID();
    private final Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Intake intake;

    @Autowired
    Visits visits;

    @Autowired
    Release release;

    @Autowired
    JdbcClient jdbc;

    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void aVisitToRelease() throws IOException {
        BillingFacility.make(facilities, intake, coder);
        visit = visits.take(coder, Examples.named("oncology-day.json"), new Origin(Origin.Kind.FILE, null))
                .visit();
    }

    @Test
    void anOverrideIsTakenBackUntilItsVisitIsReleased() throws Exception {
        setAside("J0461", "the other department bills this one");
        String part = Pages.text(pages().get(coder, part("overrides")));
        assertThat(part)
                .contains("from <span class=\"mono\">J0461", "the other department bills this one", "Take back")
                .contains("somebody", "stands");
        String undo = part.substring(part.indexOf("/visits/" + visit + "/overrides/"), part.indexOf("/undo") + 5);
        assertThat(pages().post(coder, undo)).hasStatusOk().hasHeader("HX-Refresh", "true");
        assertThat(Pages.text(pages().get(coder, part("overrides"))))
                .contains("taken back", "from <span class=\"mono\">J0461")
                .doesNotContain(">Take back<");
        assertThat(pages().post(coder, undo)).hasStatus(404);

        setAside("J0461", "the other department bills this one");
        String again = Pages.text(pages().get(coder, part("overrides")));
        String second =
                again.substring(again.lastIndexOf("/visits/" + visit + "/overrides/"), again.lastIndexOf("/undo") + 5);
        release.release(coder, visit, visits.head(coder, visit).revision());
        assertThat(Pages.text(pages().get(coder, part("overrides"))))
                .contains("stands")
                .doesNotContain(">Take back<");
        assertThat(pages().post(coder, second)).hasStatus(409);
        assertThat(jdbc.sql("SELECT action FROM trail WHERE facility = ? AND object_id = ? AND action LIKE 'OVERR%'"
                                + " ORDER BY seq")
                        .params(facility, visit.toString())
                        .query(String.class)
                        .list())
                .containsExactly("OVERRIDDEN", "OVERRIDE_UNDONE", "OVERRIDDEN");
    }

    @Test
    void whatIsWrongWithAnOverrideIsTiedToItsField() throws Exception {
        String refused = Pages.text(setAside("J0461", "short"));
        assertThat(refused)
                .contains("id=\"override-says\"", "aria-describedby=\"override-says override-hint\"")
                .containsOnlyOnce("aria-invalid=\"true\"");
    }

    private Pages pages() {
        return new Pages(http);
    }

    private String part(String name) {
        return "/visits/" + visit + "/" + name;
    }

    private MvcTestResult setAside(String code, String reason) {
        List<String> codes = visits.open(coder, visit).coded().lines().stream()
                .map(line -> line.code())
                .toList();
        return pages().post(
                        coder,
                        part("overrides"),
                        "version",
                        "" + visits.head(coder, visit).version(),
                        "kind",
                        "REMOVE",
                        "line",
                        "" + (codes.indexOf(code) + 1),
                        "reasonCode",
                        "not-ours",
                        "reason",
                        reason);
    }
}
