package org.basilic.server.overrides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.basilic.server.store.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of overrides, opened. */
@Component
public class OverrideRows {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    OverrideRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Returns all overrides of a visit in the order in which they were made. */
    public List<LineOverride> of(String facility, UUID visit) {
        return jdbc.sql("SELECT * FROM overrides WHERE visit = ? AND facility = ? ORDER BY at, id")
                .params(visit, facility)
                .query(this::override)
                .list();
    }

    private LineOverride override(ResultSet row, int number) throws SQLException {
        String facility = row.getString("facility");
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new LineOverride(
                row.getObject("id", UUID.class),
                row.getObject("visit", UUID.class),
                row.getLong("visit_version"),
                OverrideKind.valueOf(row.getString("kind")),
                row.getObject("line", Integer.class),
                row.getString("rule"),
                row.getString("reason_code"),
                sealer.openText(facility, row.getBytes("sealed_reason")),
                billed(facility, row.getBytes("sealed_before")),
                billed(facility, row.getBytes("sealed_after")),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }

    private @Nullable Billed billed(String facility, byte[] sealed) {
        String text = sealer.openText(facility, sealed);
        return text.isEmpty() ? null : Billed.kept(text);
    }
}
