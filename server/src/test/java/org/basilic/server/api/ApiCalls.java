package org.basilic.server.api;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls of the API by a machine client that has not called before, so that no test waits for another. */
final class ApiCalls {

    private final MockMvcTester http;
    private final String facility;

    ApiCalls(MockMvcTester http, String facility) {
        this.http = http;
        this.facility = facility;
    }

    /** Returns a client with every scope. */
    Actor client() {
        return new Actor(
                facility,
                "token-" + UUID.randomUUID(),
                "A token",
                Actor.Kind.TOKEN,
                Set.of(),
                Set.of(Scope.values()),
                "127.0.0.1",
                "r-1");
    }

    MvcTestResult post(String address, String type, byte[] body) {
        return http.post()
                .uri(URI.create(address))
                .contentType(MediaType.parseMediaType(type))
                .content(body)
                .cookie(new Cookie("told", "who-calls"))
                .with(Somebody.as(client()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    MvcTestResult get(String address) {
        return http.get().uri(URI.create(address)).with(Somebody.as(client())).exchange();
    }

    static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    static String text(MvcTestResult result) {
        return new String(bytes(result), StandardCharsets.UTF_8);
    }
}
