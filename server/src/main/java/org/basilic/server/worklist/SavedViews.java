package org.basilic.server.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Filters that a person keeps under a name. They hold no identifier of a patient: a search by one is no filter. */
@Component
class SavedViews {

    static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SavedViews(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns the person's views by name: the query of the list's address. */
    Map<String, String> of(Actor actor) {
        Map<String, String> views = new LinkedHashMap<>();
        UUID account = account(actor);
        if (account == null) {
            return views;
        }
        jdbc.sql("SELECT name, filter FROM saved_views WHERE account = ? ORDER BY name")
                .param(account)
                .query(row -> {
                    views.put(row.getString(1), row.getString(2));
                });
        return views;
    }

    /** Keeps a view, in the place of one of the same name. */
    void keep(Actor actor, String name, String filter) {
        UUID account = account(actor);
        if (account == null) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            drop(account, name);
            jdbc.sql("INSERT INTO saved_views (id, account, name, filter) VALUES (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), account, name, filter)
                    .update();
        });
    }

    /**
     * Gives a view of the person another name.
     *
     * @throws AbsentException if the person has no view of the first name
     * @throws ConflictException if there is one of the other name already
     */
    void rename(Actor actor, String name, String to) {
        UUID account = account(actor);
        if (account == null) {
            throw new AbsentException();
        }
        transaction.executeWithoutResult(status -> {
            if (!name.equals(to) && of(actor).containsKey(to)) {
                throw new ConflictException(0);
            }
            int renamed = jdbc.sql("UPDATE saved_views SET name = ? WHERE account = ? AND name = ?")
                    .params(to, account, name)
                    .update();
            if (renamed == 0) {
                throw new AbsentException();
            }
        });
    }

    /** Forgets a view. */
    void drop(Actor actor, String name) {
        UUID account = account(actor);
        if (account != null) {
            transaction.executeWithoutResult(status -> drop(account, name));
        }
    }

    private void drop(UUID account, String name) {
        jdbc.sql("DELETE FROM saved_views WHERE account = ? AND name = ?")
                .params(account, name)
                .update();
    }

    /** Returns the account's id; null for whoever has none. */
    static @Nullable UUID account(Actor actor) {
        try {
            return UUID.fromString(actor.id());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
