package org.basilic.server.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.people.accounts.SomeAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

@Tag("store")
class EmergencyAccessTest {

    private static final String REASON = "The patient is on the table.";

    @TempDir
    Path directory;

    private SomeAccounts some;
    private EmergencyAccess access;
    private SessionContext context;
    private Account coder;
    private MockHttpSession session;

    @BeforeEach
    void signsIn() throws Exception {
        some = new SomeAccounts(directory);
        Facilities facilities = new Facilities(
                some.settings(),
                some.store().jdbc(),
                some.store().keys(),
                some.store().transaction(),
                some.clock());
        facilities.make("elsewhere", "Elsewhere", ZoneOffset.UTC);
        access = new EmergencyAccess(
                some.store().jdbc(),
                some.store().transaction(),
                some.accounts(),
                facilities,
                some.store().sealer(),
                some.store().trail(),
                some.clock());
        context = new SessionContext(some.accounts(), some.clock(), some.settings());
        coder = some.enrolled("coder", Role.CODER).account();
        String now = Attributes.written(some.clock().instant());
        session = new MockHttpSession();
        session.setAttribute(Attributes.ACCOUNT, coder.id().toString());
        session.setAttribute(Attributes.BEGUN, now);
        session.setAttribute(Attributes.SEEN, now);
    }

    @AfterEach
    void closes() {
        some.close();
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        return request;
    }

    private Actor now() {
        return (Actor) Objects.requireNonNull(Objects.requireNonNull(
                        context.loadDeferredContext(request()).get().getAuthentication())
                .getPrincipal());
    }

    private List<String> told(String facility) {
        return some.store()
                .jdbc()
                .sql("SELECT actor || ' ' || reason FROM trail WHERE facility = ? AND action = 'EMERGENCY_ACCESS'"
                        + " ORDER BY seq")
                .param(facility)
                .query(String.class)
                .list();
    }

    @Test
    void withoutAReasonOfTenSignsNothingBegins() {
        Actor actor = now();
        for (String reason : List.of("", "short", "   nine     ", "123456789")) {
            assertThatThrownBy(() -> access.begin(actor, request(), "elsewhere", reason))
                    .as(reason)
                    .isInstanceOfSatisfying(
                            RefusedEntryException.class,
                            refused -> assertThat(refused.field()).isEqualTo("reason"));
        }
        assertThat(now().facility()).isEqualTo(Facilities.MAIN);
        assertThat(told("elsewhere")).isEmpty();
        access.begin(actor, request(), "elsewhere", "1234567890");
        assertThat(now().facility()).isEqualTo("elsewhere");
    }

    @Test
    void itIsOverAnHourAfterItBegan() {
        access.begin(now(), request(), "elsewhere", REASON);
        for (int n = 0; n < 5; n++) {
            some.clock().shift(Duration.ofMinutes(10));
            assertThat(now().facility()).isEqualTo("elsewhere");
        }
        some.clock().shift(Duration.ofMinutes(10).minusMillis(1));
        assertThat(now().roles()).containsExactly(Role.NURSE);
        some.clock().shift(Duration.ofMillis(1));
        assertThat(now().facility()).isEqualTo(Facilities.MAIN);
        assertThat(now().roles()).containsExactly(Role.CODER);
    }

    @Test
    void bothFacilitiesAreToldAndTheReasonIsReadInTheReportAlone() {
        access.begin(now(), request(), "elsewhere", REASON);
        access.end(now(), request());
        String who = coder.id().toString();
        assertThat(told(Facilities.MAIN)).containsExactly(who + " BEGUN");
        assertThat(told("elsewhere")).containsExactly(who + " BEGUN", who + " ENDED");
        Actor reviewer = Actor.program("elsewhere");
        assertThat(access.report(reviewer)).singleElement().satisfies(use -> {
            assertThat(use.who()).isEqualTo(coder.name());
            assertThat(use.home()).isEqualTo(Facilities.MAIN);
            assertThat(use.reason()).isEqualTo(REASON);
            assertThat(Duration.between(use.begun(), use.until())).isEqualTo(Duration.ofHours(1));
        });
        assertThat(access.report(Actor.program(Facilities.MAIN))).isEmpty();
    }
}
