package org.basilic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Role;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class FirstTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Visits visits;

    @Test
    void aVisitComesBackAsItWasTaken() throws Exception {
        Encounter encounter =
                VisitText.read(Files.readAllBytes(Path.of("../examples/oncology-day.json")), Reference.builtIn());
        Taken taken = visits.take(Somebody.with(Role.CODER), encounter, new Origin(Origin.Kind.FILE, null));
        assertThat(visits.open(Somebody.with(Role.CODER), taken.visit()).encounter())
                .isEqualTo(encounter);
        assertThat(visits.take(Somebody.with(Role.CODER), encounter, new Origin(Origin.Kind.FILE, null))
                        .changed())
                .isFalse();
    }

    @Test
    void nobodyComesInUnknown() {
        assertThat(http.get().uri("/")).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(http.get().uri("/").with(Somebody.as(Somebody.with(Role.CODER))))
                .hasStatusOk();
        assertThat(http.get().uri("/health/ready")).hasStatusOk();
        assertThat(http.get().uri("/webjars/htmx.org/2.0.10/dist/htmx.min.js")).hasStatusOk();
        assertThat(http.get().uri("/static/basilic.css")).hasStatusOk();
    }
}
