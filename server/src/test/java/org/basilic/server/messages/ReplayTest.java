package org.basilic.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.server.Settings;
import org.basilic.server.Start;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

class ReplayTest {

    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode replay(String... more) throws Exception {
        ReplayCommand command = new ReplayCommand();
        String[] words = new String[more.length + 6];
        System.arraycopy(
                new String[] {"--from", "2000-01-01", "--to", "2099-01-01", "--data", data.toString()}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        out.reset();
        err.reset();
        return command.run(
                new CommandLine(command.spec()).parseArgs(words),
                new Streams(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false));
    }

    @Test
    void anotherMapMakesOtherVisitsOfTheSameMessages() throws Exception {
        try (ConfigurableApplicationContext store = Start.store(Settings.in(data))) {
            Messages messages = store.getBean(Messages.class);
            Peer peer = Peer.of("mar", Facilities.MAIN, true);
            for (byte[] message : InventedDay.of("500")) {
                messages.receive(peer, "127.0.0.1", message);
            }
            Application application = store.getBean(Application.class);
            while (application.next()) {
                // One after the other.
            }
            assertThat(store.getBean(JdbcClient.class)
                            .sql("SELECT state, error FROM messages WHERE state <> 'APPLIED'")
                            .query()
                            .listOfRows())
                    .isEmpty();
            assertThat(store.getBean(JdbcClient.class)
                            .sql("SELECT id FROM visits")
                            .query()
                            .listOfRows())
                    .hasSize(1);
        }
        assertThat(replay("--dry-run")).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();

        Path maps = Files.createDirectories(
                data.resolve("facilities").resolve(Facilities.MAIN).resolve("maps"));
        Files.writeString(
                maps.resolve("our-hl7.csv"),
                "kind,subject,value,source\nmap,label,Ours,test\nmap,parent,hl7,test\nlocation,INF,professional/11,test\n");
        assertThat(replay("--dry-run")).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.FINDINGS);
        String would = out.toString(StandardCharsets.UTF_8);
        assertThat(would).contains("visit ", " becomes ").doesNotContain("500");
        assertThat(versions()).isOne();

        assertThat(replay()).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(would);
        assertThat(versions()).isEqualTo(2);
        assertThat(replay()).isEqualTo(ExitCode.CLEAN);
    }

    private int versions() {
        try (ConfigurableApplicationContext store = Start.store(Settings.in(data))) {
            JdbcClient jdbc = store.getBean(JdbcClient.class);
            UUID visit = jdbc.sql("SELECT id FROM visits").query(UUID.class).single();
            return jdbc.sql("SELECT count(*) FROM visit_versions WHERE visit = ?")
                    .param(visit)
                    .query(Integer.class)
                    .single();
        }
    }
}
