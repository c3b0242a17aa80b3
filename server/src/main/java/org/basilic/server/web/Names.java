package org.basilic.server.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of those who did something, for pages: rows keep their ids. */
@Component("names")
public class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the name of an account, the label of a token, or the id itself where it is neither. */
    public String of(String facility, String id) {
        if (id.equals("program")) {
            return "Basilic";
        }
        UUID key;
        try {
            key = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return id;
        }
        return jdbc
                .sql("SELECT name FROM accounts WHERE facility = ? AND id = ? UNION ALL"
                        + " SELECT label FROM api_tokens WHERE facility = ? AND id = ?")
                .params(facility, key, facility, key)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(id);
    }
}
