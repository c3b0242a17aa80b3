package org.basilic.server.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/** H2's form of the trigger that refuses to change or delete a row of the trail. What was moved out, as a whole segment, may go. */
public final class RefuseChange extends TriggerAdapter {

    /** H2 makes one for each trigger. */
    public RefuseChange() {}

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before != null && after == null && movedOut(connection, before)) {
            return;
        }
        throw new SQLException("the audit trail is only added to");
    }

    private static boolean movedOut(Connection connection, ResultSet row) throws SQLException {
        try (PreparedStatement look =
                connection.prepareStatement("SELECT 1 FROM trail_segments WHERE facility = ? AND last_seq >= ?")) {
            look.setString(1, row.getString("facility"));
            look.setLong(2, row.getLong("seq"));
            try (ResultSet found = look.executeQuery()) {
                return found.next();
            }
        }
    }
}
