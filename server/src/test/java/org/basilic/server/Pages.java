package org.basilic.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.basilic.server.actor.Actor;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages as people ask for them: forms go out as htmx sends them. */
public record Pages(MockMvcTester http) {

    /** Returns the page at this path. */
    public MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(Somebody.as(actor)).exchange();
    }

    /** Sends a form: names and values of its fields in turn. */
    public MvcTestResult post(Actor actor, String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = http.post()
                .uri(path)
                .header("HX-Request", "true")
                .with(Somebody.as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Returns what an answer says. */
    public static String text(MvcTestResult result) throws IOException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
