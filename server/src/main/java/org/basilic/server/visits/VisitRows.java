package org.basilic.server.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.model.Encounter;
import org.basilic.result.Status;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of visits and of their versions, and opens what is sealed in them. */
final class VisitRows {

    static final String HEAD = "id, facility, sealed_label, version, revision, stage, status, policy, unit,"
            + " service_date, risk, cents, findings, questions, top_rule, patient_ref, received_at, changed_at";

    private static final String SELECT = "SELECT " + HEAD + " FROM visits WHERE ";

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Facilities facilities;

    VisitRows(JdbcClient jdbc, Sealer sealer, Facilities facilities) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.facilities = facilities;
    }

    /** Returns a visit of the facility; an {@link AbsentException} says that there is none. */
    VisitHead head(String facility, UUID id) {
        return jdbc.sql(SELECT + "id = ? AND facility = ?")
                .params(id, facility)
                .query(this::head)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /** Returns the same, locked until the end of the transaction. */
    VisitHead locked(String facility, UUID id) {
        return jdbc.sql(SELECT + "id = ? AND facility = ? FOR UPDATE")
                .params(id, facility)
                .query(this::head)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    /** Returns the visit of an encounter, locked; null where the facility has none yet. */
    @Nullable
    VisitHead lockedByEncounter(String facility, String encounterRef) {
        return jdbc.sql(SELECT + "facility = ? AND encounter_ref = ? FOR UPDATE")
                .params(facility, encounterRef)
                .query(this::head)
                .optional()
                .orElse(null);
    }

    VisitHead head(ResultSet row, int number) throws SQLException {
        return new VisitHead(
                row.getObject("id", UUID.class),
                sealer.openText(row.getString("facility"), row.getBytes("sealed_label")),
                row.getLong("version"),
                row.getLong("revision"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                row.getString("policy"),
                row.getString("unit"),
                row.getObject("service_date", LocalDate.class),
                row.getInt("risk"),
                row.getObject("cents", Long.class),
                row.getInt("findings"),
                row.getInt("questions"),
                row.getString("top_rule"),
                row.getString("patient_ref"),
                instant(row, "received_at"),
                instant(row, "changed_at"));
    }

    /** Returns the keyed references of the patients whose visits these are. */
    List<String> patients(String facility, List<UUID> visits) {
        List<String> patients = new ArrayList<>();
        for (int from = 0; from < visits.size(); from += AT_ONCE) {
            patients.addAll(jdbc.sql("SELECT DISTINCT patient_ref FROM visits WHERE facility = :facility"
                            + " AND id IN (:visits) AND patient_ref IS NOT NULL")
                    .param("facility", facility)
                    .param("visits", visits.subList(from, Math.min(from + AT_ONCE, visits.size())))
                    .query(String.class)
                    .list());
        }
        return patients;
    }

    /** Returns a version of a record; an {@link AbsentException} says that there is none. */
    Encounter record(String facility, UUID visit, long version) {
        byte[] sealed = jdbc.sql("SELECT sealed_encounter FROM visit_versions WHERE visit = ? AND version = ?")
                .params(visit, version)
                .query(byte[].class)
                .optional()
                .orElseThrow(AbsentException::new);
        return VisitText.read(sealer.open(facility, sealed), facilities.reference(facility));
    }

    /** Returns the digest of a version of a record; null where there is none. */
    @Nullable
    String sha256(UUID visit, long version) {
        return jdbc.sql("SELECT sha256 FROM visit_versions WHERE visit = ? AND version = ?")
                .params(visit, version)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Returns by which edition of the tables a version was coded last. */
    String edition(UUID visit, long version) {
        return jdbc.sql("SELECT edition FROM codings WHERE visit = ? AND version = ? ORDER BY at DESC LIMIT 1")
                .params(visit, version)
                .query(String.class)
                .single();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
