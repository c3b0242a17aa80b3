package org.basilic.server.messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.Sealer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into a store that nothing else has open. */
final class Sealed {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Together together;
    private final Derivation derivation;
    private final MessageVisits visits;

    Sealed(ApplicationContext store) {
        this.jdbc = store.getBean(JdbcClient.class);
        this.sealer = store.getBean(Sealer.class);
        this.together = store.getBean(Together.class);
        this.derivation = store.getBean(Derivation.class);
        this.visits = store.getBean(MessageVisits.class);
    }

    /** Returns the control id of every message that is kept. */
    List<String> controls() {
        return jdbc.sql("SELECT sealed_bytes FROM messages").query(byte[].class).list().stream()
                .map(kept -> new String(sealer.open(Facilities.MAIN, kept), StandardCharsets.UTF_8).split("\\|", -1)[9])
                .toList();
    }

    /** Returns how many visits are not as all messages of their patients make them. */
    int visitsLost() throws IOException {
        Set<String> seen = new HashSet<>();
        int lost = 0;
        List<UUID> all = new ArrayList<>(
                jdbc.sql("SELECT id FROM messages").query(UUID.class).list());
        for (UUID message : all) {
            for (Set<String> group : together.groups(Facilities.MAIN, message)) {
                if (seen.addAll(group)) {
                    Derived derived = derivation.of(Facilities.MAIN, together.messages(Facilities.MAIN, group));
                    lost += derived.encounters().isEmpty() ? 1 : 0;
                    lost += visits.touched(Facilities.MAIN, group, derived.encounters())
                            .size();
                }
            }
        }
        return lost;
    }
}
