package org.basilic.server.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.accounts.Codes;
import org.basilic.server.people.accounts.Invitations;
import org.basilic.server.people.accounts.SomeAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class SignInTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Account admin;
    private String secret;

    @BeforeEach
    void invites() {
        Actor maker = Actor.program(Facilities.MAIN);
        admin = accounts.make(maker, "admin-" + UUID.randomUUID(), "An Admin", Set.of(Role.SECURITY_ADMIN, Role.CODER));
        String code = invitations.invite(maker, admin.id());
        secret = invitations.open(code).orElseThrow().generator().secret();
        invitations.take(code, new Invitations.Answer("", "", SomeAccounts.PASSWORD, code()), "127.0.0.1", "r-1");
        everyCodeCountsAgain();
    }

    private void everyCodeCountsAgain() {
        jdbc.sql("UPDATE accounts SET totp_step = 0 WHERE id = ?")
                .param(admin.id())
                .update();
    }

    private String code() {
        return Codes.at(secret, clock.instant());
    }

    private MvcTestResult signIn(String login, String password, String code) {
        return http.post()
                .uri("/sign-in")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(request -> {
                    request.setRemoteAddr("10.1.2." + Math.floorMod(login.hashCode(), 250));
                    return request;
                })
                .param("login", login)
                .param("password", password)
                .param("code", code)
                .param("next", "/account")
                .exchange();
    }

    /** Gives a request an address of its own, which nobody else has tried anything from. */
    private static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        request.setRemoteAddr("10.1.3.1");
        return request;
    }

    private Cookie signedIn() {
        MvcTestResult result = signIn(admin.login(), SomeAccounts.PASSWORD, code());
        assertThat(result).hasRedirectedUrl("/account");
        return Objects.requireNonNull(result.getResponse().getCookie("basilic"));
    }

    private MvcTestResult post(String path, Cookie cookie, String... parameters) {
        MockMvcTester.MockMvcRequestBuilder request =
                http.post().uri(path).cookie(cookie).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int n = 0; n < parameters.length; n += 2) {
            request = request.param(parameters[n], parameters[n + 1]);
        }
        return request.exchange();
    }

    @Test
    void whoSignsInHasASessionThatTheCookieNames() {
        Cookie cookie = signedIn();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).hasSize(36);
        MvcTestResult page = http.get().uri("/account").cookie(cookie).exchange();
        assertThat(page).hasStatusOk().bodyText().contains(admin.login()).contains("this one");
    }

    @Test
    void overTlsTheCookieIsBoundToTheHost() {
        MvcTestResult result = http.post()
                .uri("/sign-in")
                .secure(true)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("login", admin.login())
                .param("password", SomeAccounts.PASSWORD)
                .param("code", code())
                .exchange();
        Cookie cookie = Objects.requireNonNull(result.getResponse().getCookie("__Host-basilic"));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void whatWasWrongIsNotTold() {
        MvcTestResult unknown = signIn("nobody-" + UUID.randomUUID(), SomeAccounts.PASSWORD, code());
        MvcTestResult password = signIn(admin.login(), "not the password", code());
        MvcTestResult code = signIn(admin.login(), SomeAccounts.PASSWORD, "12345x");
        for (MvcTestResult result : new MvcTestResult[] {unknown, password, code}) {
            assertThat(result).hasStatus(422).bodyText().contains("Login, password or code is not right");
            assertThat(result.getResponse().getCookie("basilic")).isNull();
        }
    }

    @Test
    void theSixthTryWaits() {
        String login = "nobody-" + UUID.randomUUID();
        for (int n = 0; n < 5; n++) {
            assertThat(signIn(login, "x", "y")).hasStatus(422);
        }
        assertThat(signIn(login, "x", "y")).hasStatus(429).headers().containsHeader("Retry-After");
    }

    @Test
    void anotherSessionHasAnotherIdWhateverTheBrowserBrings() {
        Cookie first = signedIn();
        everyCodeCountsAgain();
        MvcTestResult second = http.post()
                .uri("/sign-in")
                .cookie(first)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("login", admin.login())
                .param("password", SomeAccounts.PASSWORD)
                .param("code", code())
                .exchange();
        assertThat(Objects.requireNonNull(second.getResponse().getCookie("basilic"))
                        .getValue())
                .isNotEqualTo(first.getValue());
        assertThat(http.get().uri("/account").cookie(first).exchange()).hasRedirectedUrl("/sign-in?next=%2Faccount");
    }

    @Test
    void whoSignsOutIsNobodyAgainAndTheBrowserForgets() {
        Cookie cookie = signedIn();
        MvcTestResult out = post("/sign-out", cookie);
        assertThat(out).hasRedirectedUrl("/sign-in?said=out");
        assertThat(out).headers().hasValue("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(http.get().uri("/account").cookie(cookie).exchange()).hasStatus(303);
    }

    @Test
    void whoIsShutOutIsNobodyWithTheNextRequest() {
        Cookie cookie = signedIn();
        accounts.make(Actor.program(Facilities.MAIN), "x-" + UUID.randomUUID(), "X", Set.of());
        jdbc.sql("UPDATE accounts SET disabled = TRUE WHERE id = ?")
                .param(admin.id())
                .update();
        assertThat(http.get().uri("/account").cookie(cookie).exchange()).hasRedirectedUrl("/sign-in?next=%2Faccount");
    }

    @Test
    void aSessionHoldsWordsOnly() {
        signedIn();
        assertThat(jdbc.sql("SELECT a.attribute_bytes FROM spring_session_attributes a JOIN spring_session s"
                                + " ON s.primary_id = a.session_primary_id WHERE s.principal_name = ?")
                        .param(admin.id().toString())
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(bytes -> bytes.length > 1 && bytes[0] == (byte) 0xAC && bytes[1] == (byte) 0xED);
    }

    @Test
    void whatIsGraveWantsAFreshProof() {
        Cookie cookie = signedIn();
        jdbc.sql("UPDATE spring_session_attributes SET attribute_bytes = ? WHERE attribute_name = 'proved'"
                        + " AND session_primary_id IN (SELECT primary_id FROM spring_session WHERE principal_name = ?)")
                .params(
                        Attributes.written(clock.instant().minusSeconds(301)).getBytes(StandardCharsets.UTF_8),
                        admin.id().toString())
                .update();
        String login = "new-" + UUID.randomUUID();
        assertThat(post("/people", cookie, "login", login, "name", "New", "roles", "NURSE"))
                .hasStatus(303)
                .hasRedirectedUrl("/step-up?next=%2Fpeople");
        everyCodeCountsAgain();
        MvcTestResult proved =
                post("/step-up", cookie, "password", SomeAccounts.PASSWORD, "code", code(), "next", "/people");
        assertThat(proved).hasRedirectedUrl("/people");
        Cookie after = Objects.requireNonNull(proved.getResponse().getCookie("basilic"));
        assertThat(after.getValue()).isNotEqualTo(cookie.getValue());
        MvcTestResult invited = post("/people", after, "login", login, "name", "New", "roles", "NURSE");
        assertThat(invited).hasStatusOk().bodyText().contains("/invitation#");
    }

    @Test
    void anEmergencyWantsAReasonAndShows() {
        Cookie cookie = signedIn();
        assertThat(post("/emergency", cookie, "facility", "main", "reason", "short"))
                .hasStatus(403)
                .bodyText()
                .contains("Say why");
        assertThat(post("/emergency", cookie, "facility", "main", "reason", "The patient is on the table."))
                .hasRedirectedUrl("/emergency/find");
        assertThat(http.get().uri("/emergency/find").cookie(cookie).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Emergency access.", "Find a record");
        assertThat(post("/emergency/find", cookie, "identifier", "NOBODY-HAS-THIS"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing in this facility has this identifier");
        assertThat(http.get().uri("/people").cookie(cookie).exchange()).hasStatus(403);
        assertThat(post("/emergency/end", cookie)).hasRedirectedUrl("/");
        assertThat(http.get().uri("/emergency/find").cookie(cookie).exchange()).hasStatus(403);
        assertThat(http.get().uri("/emergency/report").cookie(cookie).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("The patient is on the table.");
    }

    @Test
    void nobodyIsLedElsewhereAfterSigningIn() {
        for (String next :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", ""}) {
            assertThat(Next.page(next)).as(next).isEqualTo("/");
        }
        assertThat(Next.page("/visits/0b7c?tab=why")).isEqualTo("/visits/0b7c?tab=why");
    }

    @Test
    void theInvitationIsTakenOnItsPage() {
        Account invited = accounts.make(Actor.program(Facilities.MAIN), "i-" + UUID.randomUUID(), "Invited", Set.of());
        String code = invitations.invite(Actor.program(Facilities.MAIN), invited.id());
        assertThat(http.get().uri("/invitation").exchange()).hasStatusOk();
        MvcTestResult form = http.post()
                .uri("/invitation/open")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignInTest::fromElsewhere)
                .param("invitation", code)
                .exchange();
        assertThat(form)
                .hasStatusOk()
                .bodyText()
                .contains("<svg")
                .contains("id=\"secret\"")
                .doesNotContain("style=");
        String fresh = invitations.open(code).orElseThrow().generator().secret();
        assertThat(http.post()
                        .uri("/invitation")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SignInTest::fromElsewhere)
                        .param("invitation", code)
                        .param("password", SomeAccounts.PASSWORD)
                        .param("code", Codes.at(fresh, clock.instant()))
                        .exchange())
                .hasRedirectedUrl("/");
        assertThat(http.post()
                        .uri("/invitation/open")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SignInTest::fromElsewhere)
                        .param("invitation", code)
                        .exchange())
                .hasStatus(422);
    }
}
