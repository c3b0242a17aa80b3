package org.basilic.server.visitpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * How long the page of a visit with 500 administrations takes: opening, coding, drawing and the tables, without a network.
 * No test of the suite, because it measures; bench/README.md has the command.
 */
@ServerTest
class VisitPageRun {

    private static final int EVENTS = 500;
    private static final int ROUNDS = Integer.getInteger("basilic.rounds", 60);

    @Autowired
    MockMvcTester http;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Test
    void pageOfALongVisit() throws Exception {
        String facility = "f-" + UUID.randomUUID();
        facilities.make(facility, "A facility", ZoneId.of("America/Chicago"));
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        UUID visit = visits.take(coder, longVisit(), new Origin(Origin.Kind.FILE, null))
                .visit();
        long[] took = new long[ROUNDS];
        int length = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            MvcTestResult page =
                    http.get().uri("/visits/" + visit).with(Somebody.as(coder)).exchange();
            took[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(page).hasStatusOk();
            length = page.getResponse().getContentAsByteArray().length;
        }
        long first = took[0];
        Arrays.sort(took);
        System.out.printf(
                "%d bytes, first %d ms, median %d ms, longest %d ms%n",
                length, first, took[ROUNDS / 2], took[ROUNDS - 1]);
    }

    private static Encounter longVisit() throws Exception {
        LocalDateTime start = LocalDateTime.parse("2026-11-16T08:00");
        StringBuilder given = new StringBuilder();
        for (int i = 0; i < EVENTS; i++) {
            boolean push = i % 2 == 0;
            LocalDateTime at = start.plusMinutes(i * 2L);
            given.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"a%d\",\"drug\":{\"name\":\"%s\",\"hcpcs\":\"%s\"},\"route\":\"%s\","
                            .formatted(
                                    i + 1,
                                    push ? "ondansetron" : "ceftriaxone",
                                    push ? "J2405" : "J0696",
                                    push ? "iv-push" : "iv-infusion"))
                    .append("\"access\":\"l%d\",\"start\":\"%s\",%s\"dose\":{\"amount\":4,\"unit\":\"mg\"}}"
                            .formatted(i % 3 + 1, at, push ? "" : "\"stop\":\"" + at.plusMinutes(20) + "\","));
        }
        String json =
                "{\"id\":\"long-visit\",\"setting\":\"facility\",\"placeOfService\":\"22\",\"payer\":\"medicare\","
                        + "\"diagnoses\":[{\"code\":\"N10\"}],\"accesses\":[{\"id\":\"l1\",\"kind\":\"port\"},"
                        + "{\"id\":\"l2\",\"kind\":\"peripheral\"},{\"id\":\"l3\",\"kind\":\"peripheral\"}],"
                        + "\"administrations\":[" + given + "]}";
        return VisitText.read(json.getBytes(StandardCharsets.UTF_8), Reference.builtIn());
    }
}
