package org.basilic.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits can be taken out again; what may have gone cannot. */
@ServerTest
class RecallTest {

    private final String name = "target " + UUID.randomUUID();

    @Autowired
    Outbox outbox;

    @Autowired
    Visits visits;

    @Autowired
    TransactionTemplate transaction;

    private UUID visit = UUID.randomUUID();

    @BeforeEach
    void aVisitWithACharge() {
        visit = visits.take(
                        Somebody.with(Role.CODER),
                        Examples.named("oncology-day.json", "recalled-" + UUID.randomUUID()),
                        new Origin(Origin.Kind.FILE, null))
                .visit();
        byte[] message = "MSH|^~\\&|A|A|B|B|20260312||DFT^P03^DFT_P03|C1|P|2.5.1\r".getBytes(StandardCharsets.US_ASCII);
        transaction.executeWithoutResult(status -> outbox.put(Facilities.MAIN, name, "DFT", visit, message));
    }

    @Test
    void whatWaitsIsTakenOutAndNeverHandedOver() {
        Outbox.Waiting waiting = outbox.next(name);
        assertThat(waiting).isNotNull();
        assertThat(outbox.recall(Facilities.MAIN, visit, "DFT")).isTrue();
        assertThat(outbox.next(name)).isNull();
        assertThat(waiting != null && outbox.handOver(waiting)).isFalse();
        assertThat(outbox.about(Facilities.MAIN, visit, "DFT")).isEmpty();
    }

    @Test
    void whatIsBeingHandedOverIsNotTakenOut() {
        Outbox.Waiting waiting = outbox.next(name);
        assertThat(waiting != null && outbox.handOver(waiting)).isTrue();
        assertThat(outbox.recall(Facilities.MAIN, visit, "DFT")).isFalse();
        assertThat(outbox.about(Facilities.MAIN, visit, "DFT")).hasSize(1);
        assertThat(waiting != null && outbox.handOver(waiting)).as("again").isTrue();
    }

    @Test
    void aHandingOverThatGotNoAnswerMayHaveArrived() {
        new Sending(outbox, new Target(name, "127.0.0.1", 1, null)).round();
        assertThat(outbox.handedOver(Facilities.MAIN, visit, "DFT")).isTrue();
        assertThat(outbox.recall(Facilities.MAIN, visit, "DFT")).isFalse();
    }

    @Test
    void anotherKindAndAnotherFacilityAreLeftAlone() {
        assertThat(outbox.recall("elsewhere", visit, "DFT")).isTrue();
        assertThat(outbox.recall(Facilities.MAIN, visit, "ADT")).isTrue();
        assertThat(outbox.next(name)).isNotNull();
    }
}
