package org.basilic.server.web;

import java.util.List;
import org.basilic.server.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits for people: piles of work, each with the page where it is worked. */
@Component
class Waiting {

    /**
     * Things that wait.
     *
     * @param path of the page where they are worked
     * @param badge shape that says how they stand; see basilic.css
     */
    record Pile(String words, String path, String badge, String sql, long count) {

        private static Pile of(String words, String path, String badge, String sql) {
            return new Pile(words, path, badge, sql, 0);
        }

        Pile counted(long newCount) {
            return new Pile(words, path, badge, sql, newCount);
        }
    }

    private static final String OPEN_VISITS =
            "SELECT COUNT(*) FROM visits WHERE facility = ? AND stage = 'OPEN' AND status = ";

    private static final List<Pile> ALL = List.of(
            Pile.of("visits are blocked", "/worklist", "blocked", OPEN_VISITS + "'BLOCKED'"),
            Pile.of("visits need a look", "/worklist", "review", OPEN_VISITS + "'REVIEW'"),
            Pile.of("visits are clean", "/worklist", "clean", OPEN_VISITS + "'CLEAN'"),
            Pile.of(
                    "records changed after the release",
                    "/claims",
                    "delta",
                    "SELECT COUNT(*) FROM deltas WHERE facility = ? AND state = 'OPEN'"),
            Pile.of(
                    "questions wait for an answer",
                    "/questions",
                    "open",
                    "SELECT COUNT(*) FROM questions WHERE facility = ? AND state = 'OPEN'"),
            Pile.of(
                    "denials are open",
                    "/denials",
                    "blocked",
                    "SELECT COUNT(*) FROM denials WHERE facility = ? AND state = 'OPEN'"),
            Pile.of(
                    "policy drafts wait for a second person",
                    "/policies",
                    "open",
                    "SELECT COUNT(*) FROM policy_drafts WHERE facility = ? AND state = 'WAITING'"),
            Pile.of(
                    "messages could not be used",
                    "/messages",
                    "blocked",
                    "SELECT COUNT(*) FROM messages WHERE facility = ? AND state = 'DEAD'"),
            Pile.of(
                    "people have an account",
                    "/people",
                    "info",
                    "SELECT COUNT(*) FROM accounts WHERE facility = ? AND disabled = FALSE"));

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pile> all() {
        return ALL;
    }

    long count(Actor actor, Pile pile) {
        return jdbc.sql(pile.sql()).param(actor.facility()).query(Long.class).single();
    }
}
