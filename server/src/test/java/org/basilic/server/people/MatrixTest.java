package org.basilic.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.basilic.server.ServerTest;
import org.basilic.server.Somebody;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every endpoint has its row in access.csv, and lets in whom the row lets in. */
@ServerTest
class MatrixTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    ApplicationContext server;

    @Test
    void everyEndpointHasOneRow() {
        List<String> rows = matrix.rows().stream()
                .map(row -> row.method() + " " + row.path())
                .toList();
        assertThat(rows).doesNotHaveDuplicates();
        Set<String> without = new TreeSet<>(Endpoints.mapped(server));
        rows.forEach(without::remove);
        assertThat(without)
                .as("endpoints without a row in access.csv; nobody can call them")
                .isEmpty();
    }

    @Test
    void everyRowHasAnEndpoint() {
        Set<String> mapped = Endpoints.mapped(server);
        assertThat(matrix.rows().stream()
                        .filter(row -> !row.path().endsWith("/**"))
                        .map(row -> row.method() + " " + row.path())
                        .filter(row -> !mapped.contains(row)))
                .as("rows of access.csv that let into nothing")
                .isEmpty();
    }

    @Test
    void nobodyWhoIsUnknownIsLetInWhereARowWantsSomebody() {
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : matrix.rows()) {
            MvcTestResult result = Endpoints.call(http, row);
            judge(row, null, "nobody", result, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleIsLetInWhereARowSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : matrix.rows()) {
            for (Role role : Role.values()) {
                check(row, Somebody.with(role), role.name(), wrong);
            }
            check(row, Somebody.with(), "no role", wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyScopeIsLetInWhereARowSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : matrix.rows()) {
            for (Scope scope : Scope.values()) {
                check(row, Somebody.token(scope), scope.name(), wrong);
            }
            check(row, Somebody.token(), "no scope", wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyBothRunsTheSystemAndSeesRecords() {
        Set<String> records = matrix.rows().stream()
                .filter(row -> row.path().startsWith("/visits") || row.path().startsWith("/worklist"))
                // Who opened a record is told without the record.
                .filter(row -> !row.path().contains("/accesses"))
                .filter(row -> row.roles().contains(Role.SECURITY_ADMIN)
                        || row.roles().contains(Role.POLICY_EDITOR)
                        || row.who() != AccessRow.Who.ROLES)
                .map(AccessRow::path)
                .collect(Collectors.toSet());
        assertThat(records).isEmpty();
    }

    private void check(AccessRow row, Actor actor, String who, List<String> wrong) {
        MvcTestResult result = Endpoints.call(http, row, Somebody.as(actor));
        judge(row, actor, who, result, wrong);
    }

    /** Whoever is let in and brings nothing is told so; the program does not fall over. */
    private static void judge(
            AccessRow row, @Nullable Actor actor, String who, MvcTestResult result, List<String> wrong) {
        if (Endpoints.letIn(result) != row.lets(actor) && !signsOut(row, result)) {
            wrong.add(told(row, who, result));
        } else if (Endpoints.status(result) >= 500 && !row.path().equals("/error")) {
            wrong.add("fell over: " + told(row, who, result));
        }
    }

    /** Who signs out is led to the page where one signs in, as the unknown are. */
    private static boolean signsOut(AccessRow row, MvcTestResult result) {
        return row.path().equals("/sign-out")
                && "/sign-in?said=out".equals(result.getResponse().getHeader("Location"));
    }

    private static String told(AccessRow row, String who, MvcTestResult result) {
        return row.method() + " " + row.path() + " as " + who + ": "
                + Endpoints.status(result)
                + (result.getUnresolvedException() == null ? "" : " " + result.getUnresolvedException());
    }
}
