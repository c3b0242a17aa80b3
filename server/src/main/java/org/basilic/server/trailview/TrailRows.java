package org.basilic.server.trailview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows of a facility's trail. */
@Component
class TrailRows {

    private static final int SECONDS = 19; // 2026-03-02T08:05:00, which every time of the trail begins with

    private final JdbcClient jdbc;
    private final Facilities facilities;

    TrailRows(JdbcClient jdbc, Facilities facilities) {
        this.jdbc = jdbc;
        this.facilities = facilities;
    }

    /** Returns one page of what is wanted, and one row more where there is a further page. */
    List<TrailLine> page(String facility, Wanted wanted) {
        int rows = Limits.intOf("trail.page.rows");
        return find(facility, wanted, rows + 1, (long) wanted.page() * rows);
    }

    /** Returns everything that is wanted, as far as an export goes. */
    List<TrailLine> all(String facility, Wanted wanted) {
        return all(facility, wanted, Limits.intOf("trail.export.rows"));
    }

    List<TrailLine> all(String facility, Wanted wanted, int most) {
        return find(facility, wanted, most, 0);
    }

    /** Returns how many patients the rows that are wanted are about. */
    long patients(String facility, Wanted wanted) {
        List<Object> values = new ArrayList<>();
        String conditions = conditions(facility, wanted, values);
        return jdbc.sql("SELECT COUNT(DISTINCT patient_ref) FROM trail WHERE " + conditions)
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Returns who has done something that the trail may tell of, names by ids. */
    Map<String, String> people(String facility) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT id, name FROM accounts WHERE facility = ? ORDER BY name")
                .param(facility)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        jdbc.sql("SELECT id, label FROM api_tokens WHERE facility = ? ORDER BY label")
                .param(facility)
                .query((row, number) -> Map.entry(row.getString(1), "token " + row.getString(2)))
                .list()
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        names.put("program", "Basilic itself");
        return names;
    }

    private List<TrailLine> find(String facility, Wanted wanted, int limit, long offset) {
        List<Object> values = new ArrayList<>();
        String conditions = conditions(facility, wanted, values);
        values.add(limit);
        values.add(offset);
        Map<String, String> people = people(facility);
        return jdbc.sql(
                        "SELECT seq, at, actor, actor_kind, address, action, object_kind, object_id, object_version, outcome,"
                                + " reason, request FROM trail WHERE " + conditions + " ORDER BY "
                                + wanted.sort().order(wanted.newestFirst()) + " LIMIT ? OFFSET ?")
                .params(values)
                .query((row, number) -> line(row, people))
                .list();
    }

    private String conditions(String facility, Wanted wanted, List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("facility = ?"));
        values.add(facility);
        if (wanted.actor() != null) {
            conditions.add("actor = ?");
            values.add(wanted.actor());
        }
        if (wanted.patient() != null) {
            conditions.add("seq IN (SELECT seq FROM trail WHERE facility = ? AND patient_ref = ?"
                    + " UNION ALL SELECT seq FROM trail_shown WHERE facility = ? AND patient_ref = ?)");
            values.addAll(List.of(facility, wanted.patient(), facility, wanted.patient()));
        }
        if (wanted.action() != null) {
            conditions.add("action = ?");
            values.add(wanted.action().name());
        }
        if (wanted.outcome() != null) {
            conditions.add("outcome = ?");
            values.add(wanted.outcome().name().toLowerCase(Locale.ROOT));
        }
        ZoneId zone = facilities.zone(facility);
        if (wanted.from() != null) {
            conditions.add("at >= ?");
            values.add(start(wanted.from(), zone));
        }
        if (wanted.to() != null) {
            conditions.add("at < ?");
            values.add(start(wanted.to().plusDays(1), zone));
        }
        return String.join(" AND ", conditions);
    }

    private static String start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toString().substring(0, SECONDS);
    }

    private static TrailLine line(ResultSet row, Map<String, String> people) throws SQLException {
        String actor = row.getString(3);
        long version = row.getLong(9);
        boolean versioned = !row.wasNull();
        return new TrailLine(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                people.getOrDefault(actor, actor),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                versioned ? version : null,
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }
}
