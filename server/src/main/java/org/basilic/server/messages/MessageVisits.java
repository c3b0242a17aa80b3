package org.basilic.server.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Encounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Sealer;
import org.basilic.server.store.Sha256;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The visits that messages made. A visit is touched only when its messages tell another record than before: what people have
 * added to it since stays where they tell the same.
 */
@Component
class MessageVisits {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;

    MessageVisits(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Visits visits) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
    }

    /**
     * One visit that would be touched.
     *
     * @param visit null where it is new
     * @param encounter as the messages tell it now; without anything given where they tell it no more
     */
    record Touched(@Nullable UUID visit, Encounter encounter, String sha256) {}

    /** Returns the visits of which the messages of a group tell something else than before. */
    List<Touched> touched(String facility, Set<String> group, List<Encounter> encounters) {
        record Before(UUID visit, String encounterRef, String sha256) {}
        List<Before> before = jdbc.sql("SELECT m.visit, v.encounter_ref, m.sha256 FROM message_visits m"
                        + " JOIN visits v ON v.id = m.visit WHERE m.facility = :facility AND m.patient_ref IN (:all)")
                .param("facility", facility)
                .param("all", group)
                .query((row, number) -> new Before(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
        List<Touched> touched = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (Encounter encounter : encounters) {
            String reference = sealer.reference(facility, "encounter", encounter.id());
            String sha256 = sha256(encounter);
            Before known = before.stream()
                    .filter(one -> one.encounterRef().equals(reference))
                    .findFirst()
                    .orElse(null);
            if (known != null) {
                told.add(known.visit());
            }
            if (known == null || !known.sha256().equals(sha256)) {
                touched.add(new Touched(known == null ? null : known.visit(), encounter, sha256));
            }
        }
        for (Before known : before) {
            if (!told.contains(known.visit()) && !known.sha256().isEmpty()) {
                touched.add(new Touched(known.visit(), emptied(facility, known.visit()), ""));
            }
        }
        return touched;
    }

    /** Takes a visit as it is told now. */
    Taken take(Actor actor, Set<String> group, Touched touched, UUID message, String unit) {
        Taken taken = transaction.execute(status -> {
            Taken made =
                    visits.take(actor, touched.encounter(), new Origin(Origin.Kind.MESSAGE, message.toString()), unit);
            int known = jdbc.sql("UPDATE message_visits SET patient_ref = ?, sha256 = ? WHERE visit = ?")
                    .params(group.iterator().next(), touched.sha256(), made.visit())
                    .update();
            if (known == 0) {
                jdbc.sql("INSERT INTO message_visits (visit, facility, patient_ref, sha256) VALUES (?, ?, ?, ?)")
                        .params(made.visit(), actor.facility(), group.iterator().next(), touched.sha256())
                        .update();
            }
            return made;
        });
        if (taken == null) {
            throw new IllegalStateException("nothing was taken");
        }
        return taken;
    }

    /** Returns a record of which nothing is told any more: it moved to another number, or was all taken back. */
    private Encounter emptied(String facility, UUID visit) {
        Actor program = Actor.program(facility);
        Encounter last =
                visits.version(program, visit, visits.head(program, visit).version());
        return new Encounter(
                last.id(),
                last.setting(),
                last.placeOfService(),
                last.payer(),
                EncounterCheck.dateOf(last),
                last.timeZone(),
                last.patient(),
                null,
                null,
                last.diagnoses(),
                List.of(),
                List.of(),
                List.of(),
                last.program340B(),
                List.of());
    }

    private static String sha256(Encounter encounter) {
        return Sha256.of(VisitText.of(encounter));
    }
}
