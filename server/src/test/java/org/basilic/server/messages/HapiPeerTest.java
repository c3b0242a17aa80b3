package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.Connection;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.basilic.server.ServerTest;
import org.basilic.server.mllp.Listener;
import org.basilic.server.mllp.ListenerLimits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sender that others use, HAPI's, as the peer. */
@ServerTest
class HapiPeerTest {

    @Autowired
    MllpPort port;

    @Test
    void aDayThatAnotherProgramSendsIsAnsweredMessageByMessage() throws Exception {
        try (Listener listener =
                        Listener.open(InetAddress.getLoopbackAddress(), 0, ListenerLimits.standard(), null, port);
                HapiContext hapi = new DefaultHapiContext(ValidationContextFactory.noValidation())) {
            Connection connection = hapi.newClient("127.0.0.1", listener.port(), false);
            try {
                for (byte[] message : InventedDay.of("90001")) {
                    Message sent = hapi.getPipeParser().parse(new String(message, StandardCharsets.UTF_8));
                    Terser answer = new Terser(connection.getInitiator().sendAndReceive(sent));
                    assertThat(answer.get("/MSA-1")).isEqualTo("AA");
                    assertThat(answer.get("/MSA-2")).isEqualTo(new Terser(sent).get("/MSH-10"));
                    assertThat(answer.get("/MSH-9-1")).isEqualTo("ACK");
                }
            } finally {
                connection.close();
            }
        }
    }
}
