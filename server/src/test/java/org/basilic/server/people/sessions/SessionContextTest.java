package org.basilic.server.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.SomeAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;

class SessionContextTest {

    @TempDir
    static Path directory;

    private static SomeAccounts some;

    private SessionContext context;
    private Account account;
    private MockHttpSession session;

    @BeforeAll
    static void opens() throws Exception {
        some = new SomeAccounts(directory);
    }

    @AfterAll
    static void closes() {
        some.close();
    }

    @BeforeEach
    void signsIn() {
        context = new SessionContext(some.accounts(), some.clock(), some.settings());
        account = some.enrolled("coder-" + UUID.randomUUID(), Role.CODER).account();
        String now = Attributes.written(some.clock().instant());
        session = new MockHttpSession();
        session.setAttribute(Attributes.ACCOUNT, account.id().toString());
        session.setAttribute(Attributes.BEGUN, now);
        session.setAttribute(Attributes.SEEN, now);
        session.setAttribute(Attributes.PROVED, now);
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        return request;
    }

    private Actor known() {
        return Objects.requireNonNull(actor());
    }

    private @Nullable Actor actor() {
        Authentication found = context.loadDeferredContext(request()).get().getAuthentication();
        return found == null ? null : (Actor) found.getPrincipal();
    }

    @Test
    void aSessionEndsAQuarterOfAnHourAfterTheLastRequest() {
        some.clock().shift(Duration.ofMinutes(14).plusSeconds(59));
        assertThat(actor()).isNotNull();
        some.clock().shift(Duration.ofMinutes(14).plusSeconds(59));
        assertThat(actor()).isNotNull();
        some.clock().shift(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(actor()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHoursWhateverHappens() {
        for (int n = 0; n < 72; n++) {
            some.clock().shift(Duration.ofMinutes(10));
            assertThat(actor()).as("after %d minutes", 10 * (n + 1)).isNotNull();
        }
        some.clock().shift(Duration.ofSeconds(1));
        assertThat(actor()).isNull();
    }

    @Test
    void otherRolesHoldFromTheNextRequest() {
        assertThat(known().roles()).containsExactly(Role.CODER);
        some.accounts().giveRoles(SomeAccounts.ADMIN, account.id(), Set.of(Role.AUDITOR), version());
        assertThat(known().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void whoIsShutOutIsNobodyFromTheNextRequest() {
        some.accounts().disable(SomeAccounts.ADMIN, account.id(), true, version());
        assertThat(actor()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    private long version() {
        return some.accounts().find(account.id()).orElseThrow().version();
    }

    @Test
    void aProofIsFreshForFiveMinutes() {
        StepUp stepUp = new StepUp(some.clock());
        MockHttpServletRequest request = request();
        assertThat(stepUp.needed(request)).isTrue();
        assertThat(context.loadDeferredContext(request).get()).isNotNull();
        assertThat(stepUp.needed(request)).isFalse();
        some.clock().shift(Duration.ofMinutes(5));
        assertThat(stepUp.needed(request)).isFalse();
        some.clock().shift(Duration.ofMillis(1));
        assertThat(stepUp.needed(request)).isTrue();
    }

    @Test
    void anEmergencyLastsAnHourAndGivesANursesRoleOnly() {
        session.setAttribute(Attributes.EMERGENCY, "elsewhere");
        session.setAttribute(
                Attributes.EMERGENCY_UNTIL,
                Attributes.written(some.clock().instant().plus(Duration.ofHours(1))));
        Actor during = known();
        assertThat(during.facility()).isEqualTo("elsewhere");
        assertThat(during.roles()).containsExactly(Role.NURSE);
        assertThat(during.id()).isEqualTo(account.id().toString());
        for (int n = 0; n < 6; n++) {
            some.clock().shift(Duration.ofMinutes(10));
            actor();
        }
        assertThat(known().facility()).isEqualTo(account.facility());
        assertThat(known().roles()).containsExactly(Role.CODER);
    }

    @Test
    void aSessionWithoutAnAccountIsNobodys() {
        session = new MockHttpSession();
        assertThat(actor()).isNull();
        assertThat(context.containsContext(request())).isFalse();
    }
}
