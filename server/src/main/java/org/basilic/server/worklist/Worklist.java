package org.basilic.server.worklist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basilic.result.Status;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists visits: page by page behind the last row seen, so that the thousandth page costs what the first does. */
@Component
public class Worklist {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private static final int MOST_SAMPLED = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final Visits visits;
    private final Trail trail;

    Worklist(JdbcClient jdbc, TransactionTemplate transaction, Sealer sealer, Visits visits, Trail trail) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealer = sealer;
        this.visits = visits;
        this.trail = trail;
    }

    /**
     * Returns a page of the visits that are wanted.
     *
     * @param after where the page before ended, as its {@link Rows#next()} says; null for the first
     */
    public Rows rows(Actor actor, Wanted wanted, @Nullable String after) {
        Sort sort = wanted.sort() == Sort.MONEY && !actor.seesMoney() ? Sort.RISK : wanted.sort();
        StringBuilder sql = new StringBuilder("SELECT " + Visits.HEAD + " FROM visits WHERE facility = ?");
        List<Object> values = new ArrayList<>();
        values.add(actor.facility());
        filter(wanted, sql, values);
        behind(Place.read(after), sort, sql, values);
        sql.append(" ORDER BY ")
                .append(sameInAll(wanted, sort))
                .append(sort.column())
                .append(sort.descending() ? " DESC" : "")
                .append(", id LIMIT ?");
        values.add(PAGE + 1);
        List<VisitHead> found =
                jdbc.sql(sql.toString()).params(values).query(visits::head).list();
        boolean more = found.size() > PAGE;
        List<VisitHead> page = more ? found.subList(0, PAGE) : found;
        searched(actor, page);
        return new Rows(page, more ? Place.after(page.get(PAGE - 1), sort).written() : null);
    }

    /** Returns the visits of this encounter or of this patient, found by the whole identifier, the newest day first. */
    public List<VisitHead> search(Actor actor, String identifier) {
        String wanted = identifier.strip();
        List<VisitHead> found = jdbc.sql("SELECT " + Visits.HEAD
                        + " FROM visits WHERE facility = ? AND (encounter_ref = ? OR patient_ref = ?)"
                        + " ORDER BY service_date DESC, id LIMIT ?")
                .params(
                        actor.facility(),
                        sealer.reference(actor.facility(), "encounter", wanted),
                        sealer.reference(actor.facility(), "patient", wanted),
                        PAGE)
                .query(visits::head)
                .list();
        searched(actor, found);
        return found;
    }

    /** Returns how many visits stand where, and which units and policies they name. */
    Standing standing(Actor actor) {
        // One walk over an index that has all these columns; the rows themselves are not read.
        return Standing.of(
                jdbc.sql("SELECT stage, status, unit, policy, COUNT(*), COUNT(CASE WHEN questions > 0 THEN 1 END)"
                                + " FROM visits WHERE facility = ? GROUP BY stage, status, unit, policy")
                        .param(actor.facility())
                        .query((row, number) -> new Standing.Group(
                                Stage.valueOf(row.getString(1)),
                                Status.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getLong(6)))
                        .list());
    }

    /**
     * Returns a random sample of the visits that can be released as they are. The same seed gives the same sample as long as
     * the visits are the same.
     *
     * @param size 1 to 100; fewer come where there are fewer
     */
    public List<VisitHead> sample(Actor actor, long seed, int size) {
        long clean = standing(actor).counts().clean();
        int wanted = (int) Math.min(Math.min(size, MOST_SAMPLED), clean);
        Set<UUID> chosen = new LinkedHashSet<>();
        List<VisitHead> sample = new ArrayList<>();
        // Ids are random, so the first one behind a random place is a random visit.
        for (int i = 0; chosen.size() < wanted && i < 50 * MOST_SAMPLED; i++) {
            UUID place = UUID.nameUUIDFromBytes((seed + "/" + i).getBytes(StandardCharsets.US_ASCII));
            VisitHead head = cleanBehind(actor, place);
            if (head != null && chosen.add(head.id())) {
                sample.add(head);
            }
        }
        searched(actor, sample);
        return sample;
    }

    private @Nullable VisitHead cleanBehind(Actor actor, UUID place) {
        String sql = "SELECT " + Visits.HEAD
                + " FROM visits WHERE facility = ? AND stage = 'OPEN' AND status = 'CLEAN' AND id %s ?"
                + " ORDER BY facility, stage, status, id LIMIT 1";
        return jdbc.sql(sql.formatted(">="))
                .params(actor.facility(), place)
                .query(visits::head)
                .optional()
                .or(() -> jdbc.sql(sql.formatted("<"))
                        .params(actor.facility(), place)
                        .query(visits::head)
                        .optional())
                .orElse(null);
    }

    private static void filter(Wanted wanted, StringBuilder sql, List<Object> values) {
        if (!wanted.everything()) {
            sql.append(" AND work = TRUE");
        }
        add(wanted.stage() == null ? "" : wanted.stage().name(), " AND stage = ?", sql, values);
        add(wanted.status() == null ? "" : wanted.status().name(), " AND status = ?", sql, values);
        add(wanted.unit(), " AND unit = ?", sql, values);
        add(wanted.policy(), " AND policy = ?", sql, values);
        add(wanted.rule(), " AND top_rule = ?", sql, values);
        if (wanted.from() != null) {
            sql.append(" AND service_date >= ?");
            values.add(wanted.from());
        }
        if (wanted.to() != null) {
            sql.append(" AND service_date <= ?");
            values.add(wanted.to());
        }
        if (wanted.asked()) {
            sql.append(" AND questions > 0");
        }
    }

    /** Returns the columns that are the same in every row: H2 sees only by them that an index has the order already. */
    private static String sameInAll(Wanted wanted, Sort sort) {
        if (!wanted.everything()) {
            return "facility, work, ";
        }
        boolean inOneState = wanted.stage() != null && wanted.status() != null;
        return inOneState && sort == Sort.AGE ? "facility, stage, status, " : "facility, ";
    }

    private static void add(String value, String condition, StringBuilder sql, List<Object> values) {
        if (!value.isEmpty()) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Goes on behind a row; two conditions instead of a comparison of rows, since one column runs down and one up. */
    private static void behind(@Nullable Place place, Sort sort, StringBuilder sql, List<Object> values) {
        Object value = place == null ? null : value(place, sort);
        if (place == null || value == null) {
            return;
        }
        String column = sort.column();
        String than = sort.descending() ? "<" : ">";
        sql.append(" AND " + column + " " + than + "= ? AND (" + column + " " + than + " ? OR id > ?)");
        values.add(value);
        values.add(value);
        values.add(place.id());
    }

    private static @Nullable Object value(Place place, Sort sort) {
        try {
            return sort == Sort.AGE ? LocalDate.parse(place.value()) : (Object) Long.parseLong(place.value());
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    private void searched(Actor actor, List<VisitHead> shown) {
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.RECORD_SEARCHED, "visits", "list")
                        .showing(shown.stream().map(VisitHead::patientRef))));
    }
}
