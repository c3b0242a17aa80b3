package org.basilic.server.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.basilic.server.overrides.Billed;
import org.basilic.server.store.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of released claims, opened. */
@Component
class ClaimRows {

    private static final String SELECT = "SELECT * FROM claims WHERE facility = ? ";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ClaimRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Returns the claims of a visit, those that were taken back before they left not among them. */
    List<ReleasedClaim> of(String facility, UUID visit) {
        return jdbc.sql(SELECT + "AND visit = ? AND state <> 'TAKEN_BACK' ORDER BY released_at DESC, id")
                .params(facility, visit)
                .query(ClaimRows::claim)
                .list();
    }

    List<ReleasedClaim> byNumber(String facility, String number) {
        return jdbc.sql(SELECT + "AND number_ref = ? AND state <> 'TAKEN_BACK' ORDER BY released_at DESC, id")
                .params(facility, sealer.reference(facility, "claim", number))
                .query(ClaimRows::claim)
                .list();
    }

    List<ReleasedClaim> newest(String facility, int most) {
        return jdbc.sql(SELECT + "ORDER BY released_at DESC, id LIMIT ?")
                .params(facility, most)
                .query(ClaimRows::claim)
                .list();
    }

    /** Returns the lines of a claim as they went out. */
    List<Billed> lines(String facility, UUID claim) {
        return jdbc.sql("SELECT sealed_lines FROM claims WHERE facility = ? AND id = ?")
                .params(facility, claim)
                .query(byte[].class)
                .optional()
                .map(kept -> sealer.openText(facility, kept)
                        .lines()
                        .map(Billed::kept)
                        .toList())
                .orElse(List.of());
    }

    static ReleasedClaim claim(ResultSet row, int number) throws SQLException {
        return new ReleasedClaim(
                row.getObject("id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getLong("visit_version"),
                row.getString("form"),
                row.getString("state"),
                row.getLong("cents"),
                row.getString("released_by"),
                row.getObject("released_at", OffsetDateTime.class).toInstant());
    }
}
