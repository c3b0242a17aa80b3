package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.cli.ExitCode;
import org.basilic.server.Settings;
import org.basilic.server.Start;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.MasterKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL with an owner of the tables and a program that only uses them. */
@Tag("store")
class ProgramRightsTest {

    private static final String REFUSED = "42501";

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;
    private static AStore made;
    private static Settings settings;

    @BeforeAll
    static void makes() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        sql("CREATE ROLE keeper LOGIN PASSWORD 'k'");
        sql("CREATE ROLE program LOGIN PASSWORD 'p'");
        made = AStore.of(directory.resolve("data"), database("first"), 25);
        settings = made.store().settings();
    }

    @AfterAll
    static void closes() throws Exception {
        made.close();
        postgres.close();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static Settings.Database database(String name) throws SQLException {
        sql("CREATE DATABASE " + name + " OWNER keeper");
        return new Settings.Database(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name,
                "program",
                "p",
                new Settings.Owner("keeper", "k"));
    }

    @Test
    void theProgramOwnsNothing() {
        JdbcClient jdbc = made.store().jdbc();
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("program");
        assertThat(jdbc.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = current_schema()")
                        .query(String.class)
                        .list())
                .containsExactly("keeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE trail SET actor = 'nobody'",
                "DELETE FROM trail",
                "TRUNCATE trail",
                "DROP TRIGGER trail_is_only_added_to ON trail",
                "ALTER TABLE trail DISABLE TRIGGER ALL",
                "DROP TABLE trail",
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
                "DELETE FROM trail_shown",
                "DELETE FROM trail_heads",
                "INSERT INTO trail_segments SELECT facility, 1, seq, hash, at, 'f', hash, now() FROM trail",
                "UPDATE flyway_schema_history SET success = FALSE"
            })
    void theProgramCannotTouchTheTrailOrItsWalls(String statement) throws Exception {
        try (Connection connection = made.store().source().getConnection();
                Statement one = connection.createStatement()) {
            assertThatThrownBy(() -> one.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
        }
        assertThat(made.store().trailCheck().check(Facilities.MAIN, List.of()).whole())
                .isTrue();
    }

    @Test
    void theOwnerMeetsTheTriggerStill() throws Exception {
        try (OpenStore owned = OpenStore.openAsOwner(settings, made.store().master());
                Connection connection = owned.source().getConnection();
                Statement one = connection.createStatement()) {
            for (String statement :
                    List.of("UPDATE trail SET actor = 'nobody'", "DELETE FROM trail", "TRUNCATE trail CASCADE")) {
                assertThatThrownBy(() -> one.execute(statement)).hasMessageContaining("only added to");
            }
        }
    }

    @Test
    void theProgramKeepsWhatItHasAndTheOwnerPutsItBack() throws Exception {
        made.store()
                .transaction()
                .executeWithoutResult(status -> made.store().keys().rotate(Facilities.MAIN));
        made.visit(500);
        Path backup = new Backup(made.store()).write(directory.resolve("backups"));
        Settings other = Settings.in(directory.resolve("other")).with(database("second"));
        Files.createDirectories(other.masterKey().getParent());
        Files.copy(settings.masterKey(), other.masterKey());
        try (OpenStore target = OpenStore.openAsOwner(other, MasterKey.existing(other.masterKey()))) {
            Map<String, Long> rows = new Restore(target).read(backup);
            List<String> said = new ArrayList<>();
            assertThat(new RestoreProof(target).prove(rows, true, said::add))
                    .as("%s", said)
                    .isEqualTo(ExitCode.CLEAN);
        }
        try (AStore again = AStore.open(other)) {
            assertThat(again.visit(501)).isNotNull();
            List<StoreFinding> findings = new ArrayList<>();
            new StoreCheck(again.store()).check(findings::add);
            assertThat(findings).isEmpty();
        }
    }

    @Test
    void theServerRunsAsTheProgramAndBoundsItsStatements() throws Exception {
        // The tables are as they must be, so the server need not know who owns them.
        Settings.Database all = Objects.requireNonNull(settings.database());
        Settings alone = settings.with(new Settings.Database(all.url(), all.user(), all.password()));
        try (ConfigurableApplicationContext server = Start.server(alone)) {
            JdbcClient jdbc = server.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
                    .isEqualTo("program");
            assertThat(jdbc.sql("SHOW statement_timeout").query(String.class).single())
                    .isEqualTo("30s");
            assertThat(jdbc.sql("SHOW lock_timeout").query(String.class).single())
                    .isEqualTo("5s");
            String home = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
            for (String page : List.of("/health/ready", "/sign-in")) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(home + page)).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
        }
    }
}
