package org.basilic.server.messages;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.messages.MessageVisits.Touched;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the visits of kept messages anew, as after a change of a map or of the program, and tells what differs. */
@Component
class Replay {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Facilities facilities;
    private final Together together;
    private final Derivation derivation;
    private final MessageVisits made;
    private final Visits visits;

    Replay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Trail trail,
            Facilities facilities,
            Together together,
            Derivation derivation,
            MessageVisits made,
            Visits visits) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.facilities = facilities;
        this.together = together;
        this.derivation = derivation;
        this.made = made;
        this.visits = visits;
    }

    /**
     * What a replay came to.
     *
     * @param messages received in the time
     * @param visits that are another record now
     * @param recoded those of them whose lines differ
     */
    record Outcome(int messages, int visits, int recoded) {}

    /**
     * Makes the visits of all messages anew that came in this time, with all others of their patients.
     *
     * @param to exclusive
     * @param really false to tell only what would differ
     * @param lines takes a line for each visit that differs: our id of it, and its codes before and after
     */
    Outcome run(String facility, Instant from, Instant to, boolean really, Consumer<String> lines) throws IOException {
        List<UUID> messages = jdbc.sql("SELECT id FROM messages WHERE facility = ? AND received_at >= ?"
                        + " AND received_at < ? AND state <> 'IGNORED' ORDER BY arrival")
                .params(facility, utc(from), utc(to))
                .query(UUID.class)
                .list();
        Actor program = Actor.program(facility);
        Set<String> seen = new HashSet<>();
        int differing = 0;
        int recoded = 0;
        for (UUID message : messages) {
            for (Set<String> group : together.groups(facility, message)) {
                if (!seen.addAll(group)) {
                    continue;
                }
                Derived derived = derivation.of(facility, together.messages(facility, group));
                for (Touched touched : made.touched(facility, group, derived.encounters())) {
                    differing++;
                    recoded += tell(program, touched, lines) ? 1 : 0;
                    if (really) {
                        made.take(program, group, touched, message, "");
                    }
                }
            }
        }
        if (really) {
            transaction.executeWithoutResult(status -> trail.record(
                    Event.done(program, Action.MESSAGE_REPLAYED, "messages", String.valueOf(messages.size()))));
        }
        return new Outcome(messages.size(), differing, recoded);
    }

    private boolean tell(Actor program, Touched touched, Consumer<String> lines) {
        UUID visit = touched.visit();
        String after = codes(program, touched.encounter());
        if (visit == null) {
            lines.accept("new visit: " + after);
            return true;
        }
        VisitHead head = visits.head(program, visit);
        String before = codes(program, visits.version(program, visit, head.version()));
        boolean recoded = !before.equals(after);
        lines.accept("visit " + visit + " version " + head.version() + ": "
                + (recoded ? before + " becomes " + after : "another record, the same lines"));
        return recoded;
    }

    private String codes(Actor program, Encounter encounter) {
        CodedEncounter coded = new Coder(facilities.reference(program.facility())).code(encounter, Request.standard());
        List<String> codes = new ArrayList<>(coded.lines().stream()
                .map(line -> line.code()
                        + line.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining()) + " x"
                        + line.units())
                .toList());
        return codes.isEmpty() ? "no lines" : String.join(", ", codes);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
