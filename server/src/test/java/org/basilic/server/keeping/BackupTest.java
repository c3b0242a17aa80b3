package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.basilic.cli.ExitCode;
import org.basilic.server.Settings;
import org.basilic.server.TestDatabase;
import org.basilic.server.store.MasterKey;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("store")
class BackupTest {

    private static final int VISITS = 25;
    private static final long SEED = 3;

    @TempDir
    static Path directory;

    private static AStore made;
    private static Path backup;

    @BeforeAll
    static void makes() throws Exception {
        made = AStore.of(directory.resolve("data"), TestDatabase.fresh(), VISITS);
        Path site = made.facilities().directory("main").resolve("site.json");
        Files.writeString(site, "{}");
        backup = new Backup(made.store()).write(directory.resolve("backups"));
    }

    @AfterAll
    static void closes() {
        made.close();
    }

    @Test
    void whatIsRestoredIsProvedToBeAllThere(@TempDir Path elsewhere) throws Exception {
        // A backup has one form: what was PostgreSQL may become a file, and the other way round.
        List<Settings.@Nullable Database> targets = new ArrayList<>();
        targets.add(null);
        if (TestDatabase.isPostgres()) {
            targets.add(TestDatabase.fresh());
        }
        for (Settings.@Nullable Database database : targets) {
            Path data = elsewhere.resolve(database == null ? "file" : "other");
            try (OpenStore target = empty(data, database)) {
                Map<String, Long> rows = new Restore(target).read(backup);
                List<String> said = new ArrayList<>();
                assertThat(new RestoreProof(target).prove(rows, true, said::add))
                        .as("%s", said)
                        .isEqualTo(ExitCode.CLEAN);
                assertThat(said)
                        .anyMatch(line -> line.startsWith("Coded again: 20 visits, 20 with the same bytes"))
                        .anyMatch(line -> line.startsWith("Trail of main: " + VISITS + " rows"));
                assertThat(data.resolve("facilities/main/site.json")).hasContent("{}");
                assertThatThrownBy(() -> new Restore(target).read(backup)).hasMessageContaining("not empty");
            }
            try (AStore again = AStore.open(Settings.in(data).with(database))) {
                again.visit(1000); // numbers and keys go on
                assertThat(again.store().trailCheck().check("main", List.of()).whole())
                        .isTrue();
            }
        }
    }

    @Test
    void aBackupThatWasChangedIsRefusedWhole(@TempDir Path elsewhere) throws Exception {
        byte[] good = Files.readAllBytes(backup);
        Random random = new Random(SEED);
        try (OpenStore target = empty(elsewhere.resolve("data"), null)) {
            for (int n = 0; n < 30; n++) {
                byte[] bad = good.clone();
                int at = random.nextInt(bad.length);
                bad[at] ^= (byte) (1 << random.nextInt(8));
                Path file = Files.write(elsewhere.resolve("bad"), bad);
                refused(target, file, "seed " + SEED + ", byte " + at);
            }
            for (int length : new int[] {0, 10, 120, good.length / 2, good.length - 1}) {
                Path file = Files.write(elsewhere.resolve("bad"), Arrays.copyOf(good, length));
                refused(target, file, "cut to " + length);
            }
        }
    }

    @Test
    void aBackupWantsItsMasterKey(@TempDir Path elsewhere) throws Exception {
        Settings settings = Settings.in(elsewhere);
        try (OpenStore target = OpenStore.open(settings, MasterKey.in(settings.masterKey()))) {
            assertThatThrownBy(() -> new Restore(target).read(backup))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("wants the master key");
        }
    }

    @Test
    void nothingOfARecordCanBeReadFromWhatLiesOnTheDisk() throws Exception {
        byte[] canary = AStore.CANARY.getBytes(StandardCharsets.UTF_8);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).anyMatch(file -> file.toString().endsWith(".backup"));
        for (Path file : files) {
            assertThat(indexOf(Files.readAllBytes(file), canary)).as("%s", file).isNegative();
        }
        assertThat(backup.resolveSibling(backup.getFileName() + ".sha256"))
                .content()
                .startsWith(Sha256.of(Files.readAllBytes(backup)));
    }

    private static void refused(OpenStore target, Path file, String how) {
        assertThatThrownBy(() -> new Restore(target).read(file)).as(how).isInstanceOf(IOException.class);
        assertThat(target.jdbc()
                        .sql("SELECT count(*) FROM facilities")
                        .query(Long.class)
                        .single())
                .as(how)
                .isZero();
    }

    private static OpenStore empty(Path data, Settings.@Nullable Database database) throws IOException {
        Settings settings = Settings.in(data).with(database);
        Files.createDirectories(data.resolve("keys"));
        Files.copy(directory.resolve("data/keys/master.key"), settings.masterKey());
        return OpenStore.open(settings, MasterKey.existing(settings.masterKey()));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int n = 0; n + wanted.length <= bytes.length; n++) {
            if (Arrays.equals(bytes, n, n + wanted.length, wanted, 0, wanted.length)) {
                return n;
            }
        }
        return -1;
    }
}
