package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.server.Settings;
import org.basilic.server.TestDatabase;
import org.basilic.server.people.accounts.ShiftedClock;
import org.basilic.server.store.MasterKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("store")
class DailyBackupTest {

    private static final int VISITS = 3;

    @TempDir
    Path directory;

    private final ShiftedClock clock = new ShiftedClock();
    private AStore made;

    @BeforeEach
    void opens() throws Exception {
        made = AStore.of(directory.resolve("data"), TestDatabase.fresh(), VISITS);
    }

    @AfterEach
    void closes() {
        made.close();
    }

    private DailyBackup daily(@Nullable Path backups) {
        Settings all = made.store().settings();
        Settings settings = new Settings(
                all.http(),
                all.data(),
                all.masterKey(),
                all.checkpoints(),
                backups,
                all.database(),
                null,
                null,
                null,
                false,
                false);
        return new DailyBackup(settings, made.store().master(), made.store().jdbc(), clock);
    }

    @Test
    void aBackupThatCanBeRestoredIsMadeEveryDayAndNoOftener() throws Exception {
        Path backups = directory.resolve("backups");
        DailyBackup daily = daily(backups);
        List<Path> days = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            days.add(daily.round());
            clock.shift(Duration.ofHours(23));
            assertThat(daily.round()).as("an hour too soon").isNull();
            assertThat(daily.words()).isNull();
            clock.shift(Duration.ofHours(1));
        }
        assertThat(days).doesNotContainNull().doesNotHaveDuplicates();
        for (Path backup : days) {
            Settings settings = Settings.in(directory.resolve("again-" + backup.getFileName()));
            Files.createDirectories(settings.masterKey().getParent());
            Files.copy(made.store().settings().masterKey(), settings.masterKey());
            try (OpenStore target = OpenStore.open(settings, MasterKey.existing(settings.masterKey()))) {
                List<String> said = new ArrayList<>();
                assertThat(new RestoreProof(target).prove(new Restore(target).read(backup), true, said::add))
                        .as("%s", said)
                        .isEqualTo(ExitCode.CLEAN);
                assertThat(said).anyMatch(line -> line.startsWith("Coded again: " + VISITS + " visits"));
            }
            assertThat(new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1))
                    .doesNotContain(AStore.CANARY);
        }
    }

    @Test
    void whereNobodyMakesBackupsAnyMoreTheServerWarns() throws Exception {
        daily(directory.resolve("backups")).round();
        DailyBackup watching = daily(null);
        clock.shift(Duration.ofHours(47));
        assertThat(watching.round()).isNull();
        assertThat(watching.words()).isNull();
        clock.shift(Duration.ofHours(2));
        assertThat(watching.round()).isNull();
        assertThat(watching.words()).isEqualTo("there has been no backup for 48 hours");
    }

    @Test
    void whereThereNeverWasABackupTheServerWarnsOnceThereIsSomethingToLose() throws Exception {
        DailyBackup watching = daily(null);
        watching.round();
        assertThat(watching.words()).isNull();
        // The rows of the trail are of today, and the clock stands in another year.
        clock.shift(Duration.ofDays(36_500));
        watching.round();
        assertThat(watching.words()).isNotNull();
    }

    @Test
    void aBackupThatCannotBeWrittenIsWarnedOfAsWell() throws Exception {
        daily(directory.resolve("backups")).round();
        Path occupied = Files.writeString(directory.resolve("occupied"), "a file, not a directory");
        DailyBackup daily = daily(occupied);
        clock.shift(Duration.ofHours(49));
        assertThatThrownBy(daily::round).isInstanceOf(IOException.class);
        assertThat(daily.words()).isNotNull();
    }

    @Test
    void theDoctorTellsHowOldTheNewestBackupIs() throws Exception {
        daily(directory.resolve("backups")).round();
        Settings settings = made.store().settings();
        made.close();
        DoctorCommand doctor = new DoctorCommand();
        List<String> words = new ArrayList<>(List.of("--data", settings.data().toString()));
        if (settings.database() != null) {
            words.addAll(List.of("--db", settings.database().url()));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                false,
                false);
        ExitCode code = doctor.run(new CommandLine(doctor.spec()).parseArgs(words.toArray(String[]::new)), streams);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("newest backup: 2026-03-02T14:00:10Z", "ATTENTION: the newest backup is")
                .doesNotContain(AStore.CANARY);
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
    }
}
