package org.basilic.server.trail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;

/** H2's form of the trigger that refuses to change or delete a row of the trail. */
public final class RefuseChange extends TriggerAdapter {

    /** H2 makes one for each trigger. */
    public RefuseChange() {}

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        throw new SQLException("the audit trail is only added to");
    }
}
