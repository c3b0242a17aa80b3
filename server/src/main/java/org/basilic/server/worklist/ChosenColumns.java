package org.basilic.server.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basilic.server.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which columns of the list a person wants to see. Until somebody chooses it shows all that the person may see. */
@Component
class ChosenColumns {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ChosenColumns(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns the person's columns in the order of the list. */
    List<Column> of(Actor actor) {
        List<Column> open = Column.open(actor);
        UUID account = SavedViews.account(actor);
        if (account == null) {
            return open;
        }
        return jdbc.sql("SELECT shown FROM worklist_columns WHERE account = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(shown -> Set.of(shown.split(" ", -1)))
                .map(shown -> open.stream()
                        .filter(column -> shown.contains(column.name()))
                        .toList())
                .orElse(open);
    }

    /** Keeps these columns for the person, in the place of those before; words that are no column name none. */
    void keep(Actor actor, Collection<String> wanted) {
        UUID account = SavedViews.account(actor);
        if (account == null) {
            return;
        }
        String shown = Column.open(actor).stream()
                .map(Column::name)
                .filter(wanted::contains)
                .collect(Collectors.joining(" "));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM worklist_columns WHERE account = ?")
                    .param(account)
                    .update();
            jdbc.sql("INSERT INTO worklist_columns (account, shown) VALUES (?, ?)")
                    .params(account, shown)
                    .update();
        });
    }
}
