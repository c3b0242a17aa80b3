package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class MessagesPageTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Messages messages;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    private Actor feeds = Somebody.with(Role.INTEGRATION);
    private String facility = "";

    @BeforeEach
    void aFacilityWithOneGoodMessageAndOneThatIsHeld() {
        facility = "f-" + UUID.randomUUID().toString().substring(0, 20);
        facilities.make(facility, "Invented", ZoneId.of("America/New_York"));
        feeds = Somebody.of(facility, feeds);
        send(InventedDay.of("CANARY77").get(1));
        send("MSH|^~\\&|MAR|X|||20260312||ADT^A08^ADT_A01|CANARYID|P|2.5.1\rPID|1||||Canary^Invented\r"
                .getBytes(StandardCharsets.UTF_8));
    }

    private void send(byte[] message) {
        messages.receive(Peer.of("mar", facility, true), "127.0.0.1", message);
    }

    private UUID held() {
        return jdbc.sql("SELECT id FROM messages WHERE facility = ? AND kind = 'ADT^A08'")
                .param(facility)
                .query(UUID.class)
                .single();
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT state FROM messages WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void theListsShowSenderKindAndStateAndNothingOfWhatTheMessagesSay() {
        assertThat(http.get().uri("/messages").with(Somebody.as(feeds)))
                .hasStatusOk()
                .bodyText()
                .contains("RAS^O17", "MAR at INFUSION", "held")
                .doesNotContain("CANARY", "Canary");
        assertThat(http.get().uri("/messages/dead").with(Somebody.as(feeds)))
                .hasStatusOk()
                .bodyText()
                .contains("ADT^A08", "IN-041", "Try again")
                .doesNotContain("CANARY", "Canary", "RAS^O17");
    }

    @Test
    void aMessageThatIsTriedAgainIsHeldAgainWhereNothingWasPutRight() {
        UUID id = held();
        assertThat(http.post()
                        .uri("/messages/{id}/retry", id)
                        .with(Somebody.as(feeds))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        Waiting.until("tried again", () -> !state(id).equals("STORED"));
        assertThat(jdbc.sql("SELECT count(*) FROM trail WHERE facility = ? AND action = 'MESSAGE_REPLAYED'")
                        .param(facility)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(state(id)).isEqualTo("DEAD");
    }

    @Test
    void anotherFacilitysMessageIsNotThere() {
        Actor other = Somebody.with(Role.INTEGRATION);
        assertThat(http.post()
                        .uri("/messages/{id}/retry", held())
                        .with(Somebody.as(other))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
    }

    @Test
    void nobodyButWhoRunsTheFeedsMayLook() {
        assertThat(http.get().uri("/messages").with(Somebody.as(Somebody.with(Role.CODER))))
                .hasStatus(403);
    }
}
