package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.server.Settings;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("store")
class DoctorCommandTest {

    @TempDir
    Path directory;

    private Settings settings;

    @BeforeEach
    void aStore() throws IOException {
        settings = Settings.in(directory.resolve("data"));
        try (OpenStore store = OpenStore.open(settings, MasterKey.in(settings.masterKey()))) {
            new Facilities(settings, store.jdbc(), store.keys(), store.transaction(), Clock.systemUTC());
        }
    }

    /** A row of the trail that tells of a backup so long ago. */
    private void backedUp(long row, Duration ago) throws IOException {
        try (OpenStore store = OpenStore.open(settings, MasterKey.in(settings.masterKey()))) {
            store.jdbc()
                    .sql(
                            "INSERT INTO trail (facility, seq, at, actor, actor_kind, address, action, object_kind, object_id,"
                                    + " outcome, request, hash)"
                                    + " VALUES (?, ?, ?, 'program', 'program', '', 'BACKED_UP', 'store', 'all', 'done', '', '')")
                    .params(
                            Facilities.MAIN,
                            row,
                            Clock.systemUTC().instant().minus(ago).toString())
                    .update();
        }
    }

    private record Said(String text, ExitCode ending) {}

    private Said doctor() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        DoctorCommand doctor = new DoctorCommand();
        ExitCode ending;
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ending = doctor.run(
                    new CommandLine(doctor.spec())
                            .parseArgs("--data", settings.data().toString()),
                    new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false, false));
        }
        return new Said(said.toString(StandardCharsets.UTF_8), ending);
    }

    @Test
    void withoutABackupThereIsSomethingToAttendTo() throws IOException {
        Said said = doctor();
        assertThat(said.text()).contains("ATTENTION: there has never been a backup");
        assertThat(said.ending()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aBackupOfTwoDaysAgoIsWarnedOf() throws IOException {
        long hours = Limits.of("backup.age.hours");
        backedUp(1001, Duration.ofHours(hours + 1));
        Said old = doctor();
        assertThat(old.text()).contains("ATTENTION: the newest backup is " + (hours + 1) + " hours old");
        assertThat(old.ending()).isEqualTo(ExitCode.FINDINGS);
        backedUp(1002, Duration.ofHours(hours - 1));
        assertThat(doctor().text()).doesNotContain("hours old", "never been a backup");
    }
}
