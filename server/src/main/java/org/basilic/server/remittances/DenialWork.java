package org.basilic.server.remittances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.reference.AdjustmentMeaning;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The denials of a facility, and what is done about them. */
@Component
public class DenialWork {

    /** Rows of a page. */
    static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Facilities facilities;
    private final Visits visits;
    private final Trail trail;
    private final Clock clock;

    DenialWork(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Facilities facilities,
            Visits visits,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.facilities = facilities;
        this.visits = visits;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns a page of denials and one more, those with the fewest days left first. */
    public List<Denial> list(Actor actor, DenialFilter filter) {
        StringBuilder sql = new StringBuilder("SELECT * FROM denials WHERE facility = ?");
        List<Object> values = new ArrayList<>(List.of(actor.facility()));
        add(" AND state = ?", filter.state() == null ? null : filter.state().name(), sql, values);
        add(" AND carc = ?", filter.carc(), sql, values);
        add(" AND rule = ?", filter.rule(), sql, values);
        add(" AND last_day <= ?", filter.within() == null ? null : today(actor).plusDays(filter.within()), sql, values);
        sql.append(" ORDER BY CASE WHEN last_day IS NULL THEN 1 ELSE 0 END, last_day, cents DESC, id LIMIT ? OFFSET ?");
        values.add(PAGE + 1);
        values.add((long) filter.page() * PAGE);
        Rows rows = new Rows(actor);
        return jdbc.sql(sql.toString()).params(values).query(rows::denial).list();
    }

    /** Returns the denials of a visit, the newest first. */
    public List<Denial> of(Actor actor, UUID visit) {
        visits.head(actor, visit);
        Rows rows = new Rows(actor);
        return jdbc.sql("SELECT * FROM denials WHERE facility = ? AND visit = ? ORDER BY at DESC, id")
                .params(actor.facility(), visit)
                .query(rows::denial)
                .list();
    }

    /**
     * Returns one.
     *
     * @throws AbsentException if the actor's facility has no such denial
     */
    public Denial one(Actor actor, UUID id) {
        Rows rows = new Rows(actor);
        return jdbc.sql("SELECT * FROM denials WHERE facility = ? AND id = ?")
                .params(actor.facility(), id)
                .query(rows::denial)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /**
     * Says what is done about a denial.
     *
     * @param revision of the denial as the person saw it
     * @throws AbsentException if the actor's facility has no such denial
     * @throws ConflictException if somebody else worked it meanwhile
     */
    public void work(Actor actor, UUID id, long revision, DenialState state) {
        transaction.executeWithoutResult(status -> {
            Denial denial = one(actor, id);
            int changed = jdbc.sql("UPDATE denials SET state = ?, revision = revision + 1, worked_by = ?, worked_at = ?"
                            + " WHERE id = ? AND facility = ? AND revision = ?")
                    .params(
                            state.name(),
                            actor.id(),
                            OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                            id,
                            actor.facility(),
                            revision)
                    .update();
            if (changed == 0) {
                throw new ConflictException(one(actor, id).revision());
            }
            UUID visit = denial.visit();
            trail.record(Event.done(actor, Action.DENIAL_WORKED, "denial", id.toString())
                    .of(visit == null ? null : visits.head(actor, visit).patientRef())
                    .at(revision + 1)
                    .because(state.name()));
        });
    }

    /** Tells the trail that a list was read. */
    void searched(Actor actor, List<Denial> shown) {
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.RECORD_SEARCHED, "denials", actor.facility())
                        .showing(visits.patients(actor, shown.stream().map(Denial::visit)))));
    }

    private static void add(String condition, @Nullable Object value, StringBuilder sql, List<Object> values) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), facilities.zone(actor.facility()));
    }

    /** Reads rows with what their reasons mean today. */
    private final class Rows {

        private final LocalDate today;
        private final Reference reference;

        Rows(Actor actor) {
            this.today = today(actor);
            this.reference = facilities.reference(actor.facility());
        }

        Denial denial(ResultSet row, int number) throws SQLException {
            LocalDate last = row.getObject("last_day", LocalDate.class);
            String carc = row.getString("carc");
            OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
            return new Denial(
                    row.getObject("id", UUID.class),
                    row.getObject("remittance", UUID.class),
                    row.getObject("visit", UUID.class),
                    row.getString("code"),
                    carc,
                    row.getString("rarc"),
                    meaning(carc),
                    row.getString("rule"),
                    row.getBoolean("foreseen"),
                    row.getLong("cents"),
                    DenialState.valueOf(row.getString("state")),
                    row.getString("payer"),
                    row.getString("advice"),
                    last,
                    last == null ? null : ChronoUnit.DAYS.between(today, last),
                    at.toInstant(),
                    row.getLong("revision"));
        }

        private String meaning(String carc) {
            LocalDate day =
                    reference.covers(today) ? today : reference.coversTo().minusDays(1);
            // CO: of the groups of a denial the one that most rows have; rows for any group answer alike.
            AdjustmentMeaning meaning = reference.on(day).answers().meaning("CO", carc);
            return meaning == null ? "not in the table of reasons" : meaning.label();
        }
    }
}
