package org.basilic.server.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Filters that a person keeps under a name. They hold no identifier of a patient: a search by one is no filter. */
@Component
class SavedViews {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_FILTER = 2000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SavedViews(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns the person's views by name: the query of the list's address. */
    Map<String, String> of(Actor actor) {
        Map<String, String> views = new LinkedHashMap<>();
        jdbc.sql("SELECT name, filter FROM saved_views WHERE account = ? ORDER BY name")
                .param(account(actor))
                .query(row -> {
                    views.put(row.getString(1), row.getString(2));
                });
        return views;
    }

    /** Keeps a view, in the place of one of the same name. */
    void keep(Actor actor, String name, String filter) {
        if (account(actor).equals(new UUID(0, 0))) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            drop(actor, name);
            jdbc.sql("INSERT INTO saved_views (id, account, name, filter) VALUES (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), account(actor), name, filter)
                    .update();
        });
    }

    /** Forgets a view. */
    void drop(Actor actor, String name) {
        jdbc.sql("DELETE FROM saved_views WHERE account = ? AND name = ?")
                .params(account(actor), name)
                .update();
    }

    /** Returns the account's id; for whoever has none an id that no account has. */
    private static UUID account(Actor actor) {
        try {
            return UUID.fromString(actor.id());
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
