package org.basilic.server.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.people.accounts.SecretCode;
import org.basilic.server.people.accounts.SomeAccounts;
import org.basilic.server.store.AbsentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class TokensTest {

    @TempDir
    Path directory;

    private SomeAccounts some;
    private Tokens tokens;
    private Actor maker;

    @BeforeEach
    void opens() throws Exception {
        some = new SomeAccounts(directory);
        tokens = new Tokens(
                some.store().jdbc(),
                some.store().transaction(),
                some.accounts(),
                some.store().trail(),
                some.clock());
        maker = some.enrolled("feeds", Role.INTEGRATION).account().actor("127.0.0.1", "r-1");
    }

    @AfterEach
    void closes() {
        some.close();
    }

    private boolean works(String token) {
        return tokens.actor(token, "10.0.0.9", "r-2").isPresent();
    }

    @Test
    void aTokenIsAMachineWithItsScopes() {
        String token = tokens.make(maker, "nightly feed", EnumSet.of(Scope.IMPORT, Scope.READ), 30);
        Actor machine = tokens.actor(token, "10.0.0.9", "r-2").orElseThrow();
        assertThat(machine.kind()).isEqualTo(Actor.Kind.TOKEN);
        assertThat(machine.scopes()).containsExactlyInAnyOrder(Scope.IMPORT, Scope.READ);
        assertThat(machine.roles()).isEmpty();
        assertThat(machine.facility()).isEqualTo(maker.facility());
        assertThat(machine.seesMoney()).isFalse();
    }

    @Test
    void onlyItsHashIsKept() {
        String token = tokens.make(maker, "nightly feed", Set.of(Scope.READ), 30);
        assertThat(token).startsWith("basilic_").hasSize(51);
        assertThat(some.store()
                        .jdbc()
                        .sql("SELECT token_hash FROM api_tokens")
                        .query(String.class)
                        .list())
                .containsExactly(SecretCode.hash(token));
    }

    @Test
    void itIsGoodUntilItsDayComes() {
        String token = tokens.make(maker, "nightly feed", Set.of(Scope.READ), 1);
        some.clock().shift(Duration.ofDays(1).minusSeconds(1));
        assertThat(works(token)).isTrue();
        some.clock().shift(Duration.ofSeconds(1));
        assertThat(works(token)).isFalse();
    }

    @Test
    void aRevokedOneIsRefusedAtOnce() {
        String token = tokens.make(maker, "nightly feed", Set.of(Scope.READ), 30);
        UUID id = tokens.all(maker).get(0).id();
        tokens.revoke(maker, id);
        assertThat(works(token)).isFalse();
        assertThat(tokens.all(maker).get(0).works()).isFalse();
        assertThatThrownBy(() -> tokens.revoke(maker, UUID.randomUUID())).isInstanceOf(AbsentException.class);
    }

    @Test
    void theTokensOfOneWhoIsShutOutDoNothing() {
        String token = tokens.make(maker, "nightly feed", Set.of(Scope.READ), 30);
        UUID id = UUID.fromString(maker.id());
        some.accounts()
                .disable(
                        SomeAccounts.ADMIN,
                        id,
                        true,
                        some.accounts().find(id).orElseThrow().version());
        assertThat(works(token)).isFalse();
    }

    @Test
    void aMadeUpOneIsNobodys() {
        assertThat(works("")).isFalse();
        assertThat(works("basilic_" + SecretCode.fresh())).isFalse();
        assertThat(works("basilic_' OR 1=1 --")).isFalse();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> tokens.make(maker, " ", Set.of(Scope.READ), 30))
                .isInstanceOf(RefusedEntryException.class);
        assertThatThrownBy(() -> tokens.make(maker, "x", Set.of(), 30)).isInstanceOf(RefusedEntryException.class);
        assertThatThrownBy(() -> tokens.make(maker, "x", Set.of(Scope.READ), 367))
                .isInstanceOf(RefusedEntryException.class);
        assertThatThrownBy(() -> tokens.make(maker, "x", Set.of(Scope.READ), 0))
                .isInstanceOf(RefusedEntryException.class);
    }

    @Test
    void aClientThatAsksTooOftenWaitsAndOthersDoNot() {
        RequestRate rate = new RequestRate(Limits.uncounted(), 1, 20);
        int free = 0;
        while (free < 1000 && rate.pause("one").isZero()) {
            free++;
        }
        assertThat(free).isBetween(20, 30);
        assertThat(rate.pause("other")).isZero();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        String token = tokens.make(maker, "x", Set.of(Scope.READ), 30);
        BearerTokens filter = new BearerTokens(tokens, new RequestRate(Limits.uncounted(), 1, 2), new ApiRefusal());
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int n = 0; n < 100 && last.getStatus() == 200; n++) {
            last = new MockHttpServletResponse();
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/rules");
            request.addHeader("Authorization", "Bearer " + token);
            filter.doFilter(request, last, new MockFilterChain());
            SecurityContextHolder.clearContext();
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("1");
        assertThat(last.getContentAsString()).contains("too-many").doesNotContain(token);
    }
}
