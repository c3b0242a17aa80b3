package org.basilic.server.auditview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.server.Examples;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class AuditsTest {

    @Autowired
    Audits audits;

    @Autowired
    Facilities facilities;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theNewestVisitsOfTheDaysAreAuditedSoManyAndNoMore() {
        String facility = "f" + UUID.randomUUID().toString().substring(0, 12);
        facilities.make(facility, "Test", ZoneOffset.UTC);
        Actor coder = Somebody.of(facility, Somebody.with(Role.CODER));
        LocalDate first = LocalDate.of(2026, 3, 1);
        List<UUID> made = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            UUID visit = visits.take(
                            coder,
                            Examples.named("antibiotic.json", "a-" + UUID.randomUUID()),
                            new Origin(Origin.Kind.FILE, null))
                    .visit();
            jdbc.sql("UPDATE visits SET service_date = ? WHERE id = ?")
                    .params(first.plusDays(n), visit)
                    .update();
            made.add(visit);
        }
        AuditWish wish = new AuditWish(first, first.plusDays(2), null, 0);
        assertThat(audits.heads(facility, wish, 2))
                .extracting(Audits.Head::id)
                .containsExactly(made.get(2), made.get(1));
        assertThat(audits.heads(facility, wish, 3)).hasSize(3);
    }
}
