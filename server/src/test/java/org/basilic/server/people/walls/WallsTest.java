package org.basilic.server.people.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class WallsTest {

    private static final RequestPostProcessor ADMIN = Somebody.as(Somebody.with(Role.SECURITY_ADMIN));

    @Autowired
    MockMvcTester http;

    private List<MvcTestResult> everyKindOfAnswer() {
        return List.of(
                http.get().uri("/sign-in").exchange(),
                http.get().uri("/people").exchange(),
                http.get().uri("/people").with(ADMIN).exchange(),
                http.get().uri("/nothing/here").with(ADMIN).exchange(),
                http.get().uri("/emergency").with(ADMIN).exchange(),
                http.delete()
                        .uri("/people")
                        .with(ADMIN)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange(),
                http.post().uri("/people").with(ADMIN).exchange(),
                http.get().uri("/api/v1/openapi").exchange(),
                http.get()
                        .uri("/api/v1/openapi")
                        .header("Authorization", "Bearer forged")
                        .exchange(),
                http.post()
                        .uri("/api/v1/code")
                        .header("Content-Length", "99999999999")
                        .exchange(),
                http.method(HttpMethod.TRACE).uri("/").exchange(),
                http.get().uri("/people//..;/x").exchange(),
                http.get().uri("/health/live").exchange(),
                http.get().uri("/static/basilic.css").exchange());
    }

    @Test
    void everyAnswerHasItsHeaders() {
        for (MvcTestResult result : everyKindOfAnswer()) {
            Map<String, String> headers = Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
            headers.forEach((name, value) -> assertThat(result.getResponse().getHeader(name))
                    .as("%s of %s", name, result.getRequest().getRequestURI())
                    .isEqualTo(value));
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(result.getResponse().getHeader("X-Request-Id")).startsWith("r-");
            assertThat(result.getResponse().getHeader("Cache-Control"))
                    .isEqualTo(
                            Objects.requireNonNull(result.getRequest().getRequestURI())
                                            .startsWith("/static/")
                                    ? "no-cache"
                                    : "no-store");
        }
    }

    @Test
    void theUnknownAreLedToSigningInOrToldToBringAToken() {
        assertThat(http.get().uri("/people").exchange()).hasStatus(303).hasRedirectedUrl("/sign-in?next=%2Fpeople");
        assertThat(http.get().uri("/nothing/here").exchange()).hasStatus(303);
        assertThat(http.get().uri("/people").header("HX-Request", "true").exchange())
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in?said=ended");
        assertThat(http.get().uri("/api/v1/openapi").exchange())
                .hasStatus(401)
                .headers()
                .hasValue("WWW-Authenticate", "Bearer realm=\"basilic\"");
    }

    @Test
    void theKnownAreToldWhatIsNotThere() {
        assertThat(http.get().uri("/nothing/here").with(ADMIN).exchange()).hasStatus(404);
        assertThat(http.delete()
                        .uri("/people")
                        .with(ADMIN)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(405)
                .headers()
                .hasValue("Allow", "GET, POST");
        assertThat(http.get().uri("/emergency").with(ADMIN).exchange()).hasStatus(403);
    }

    @Test
    void traceIsOff() {
        assertThat(http.method(HttpMethod.TRACE).uri("/sign-in").exchange()).hasStatus(400);
    }

    @Test
    void whatChangesSomethingWantsTheTokenOfOurForms() {
        assertThat(http.post().uri("/tokens").with(ADMIN).exchange()).hasStatus(403);
        assertThat(http.post()
                        .uri("/tokens")
                        .with(ADMIN)
                        .with(SecurityMockMvcRequestPostProcessors.csrf().useInvalidToken())
                        .exchange())
                .hasStatus(403);
        assertThat(http.post()
                        .uri("/tokens")
                        .with(ADMIN)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(303)
                .hasRedirectedUrl("/step-up?next=%2Ftokens");
    }

    @Test
    void whatComesFromAnotherSiteIsRefusedEvenWithTheToken() {
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(http.post()
                            .uri("/tokens")
                            .with(ADMIN)
                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                            .header("Sec-Fetch-Site", site)
                            .exchange())
                    .as(site)
                    .hasStatus(403);
        }
        assertThat(http.post()
                        .uri("/tokens")
                        .with(ADMIN)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .header("Sec-Fetch-Site", "same-origin")
                        .exchange())
                .hasStatus(303);
    }

    @Test
    void aBrokenContentPolicyIsCountedAndNotRead() {
        assertThat(http.post()
                        .uri("/csp-reports")
                        .content("{\"csp-report\":{\"document-uri\":\"x\"}}")
                        .exchange())
                .hasStatus(204);
    }
}
