package org.basilic.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.basilic.cli.Streams;
import org.basilic.server.Settings;
import org.basilic.server.TestDatabase;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("store")
class BundleTest {

    private static final String SECRET = "CANARY-OF-A-SECRET";

    @TempDir
    Path directory;

    private Settings settings;
    private String masterKey;

    @BeforeEach
    void aStoreOfPatients() throws Exception {
        try (AStore made = AStore.of(directory.resolve("data"), TestDatabase.fresh(), 4)) {
            settings = made.store().settings();
            made.visits().open(Actor.program(Facilities.MAIN), made.visit(77));
            made.store()
                    .checkpoints()
                    .write(
                            Facilities.MAIN,
                            1,
                            "0".repeat(64),
                            made.store().clock().instant());
        }
        masterKey = Files.readString(settings.masterKey()).strip();
        Files.writeString(directory.resolve("secret"), SECRET);
    }

    private Map<String, String> bundle(String... more) throws IOException {
        Path file = directory.resolve("bundle.zip");
        List<String> words = new ArrayList<>(List.of(
                "--data",
                settings.data().toString(),
                "--bundle",
                file.toString(),
                "--oidc-issuer",
                "https://example.org",
                "--oidc-client-id",
                "basilic",
                "--oidc-client-secret-file",
                directory.resolve("secret").toString()));
        if (settings.database() != null) {
            words.addAll(List.of("--db", settings.database().url()));
        }
        words.addAll(Arrays.asList(more));
        DoctorCommand doctor = new DoctorCommand();
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);
        doctor.run(new CommandLine(doctor.spec()).parseArgs(words.toArray(String[]::new)), streams);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aBundleTellsHowTheServerFaresAndNothingOfAPatient() throws Exception {
        Path log = directory.resolve("server.log");
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < 1_500; n++) {
            lines.append("{\"at\":\"2026-03-02T14:00:10Z\",\"level\":\"WARN\",\"logger\":\"org.basilic.server.X\","
                            + "\"request\":\"r-1\",\"message\":\"visit ")
                    .append(n)
                    .append("\"}\n");
        }
        String canary = AStore.CANARY;
        lines.append(
                        "{\"at\":\"2026-03-02T14:00:11Z\",\"level\":\"WARN\",\"logger\":\"org.other.Library\",\"message\":\"")
                .append(canary)
                .append("\",\"trouble\":\"java.io.IOException < org.other.Library.read(Library.java:3)\",\"more\":\"")
                .append(canary)
                .append("\"}\nsome other program says ")
                .append(canary)
                .append("\n{\"at\":\"cut ")
                .append(canary);
        Files.writeString(log, lines);
        Map<String, String> files = bundle("--log", log.toString());
        assertThat(files)
                .containsOnlyKeys(
                        "migrations.csv",
                        "rows.csv",
                        "trail-heads.csv",
                        "checkpoints.csv",
                        "doctor.txt",
                        "settings.txt",
                        "limits.csv",
                        "log.ndjson");
        assertThat(files.get("rows.csv")).contains("\nvisits,5\n", "\nmessages,4\n");
        assertThat(files.get("migrations.csv")).contains("V1__store.sql", "true");
        assertThat(files.get("trail-heads.csv")).startsWith("main,6,");
        assertThat(files.get("checkpoints.csv")).startsWith("1,main,1,");
        assertThat(files.get("doctor.txt")).contains("program: ", "Java: ", "data key: ");
        assertThat(files.get("settings.txt")).contains("identity provider=yes", "charges=no");
        assertThat(files.get("limits.csv")).contains("bundle.log.lines,1000,lines");
        assertThat(Objects.requireNonNull(files.get("log.ndjson")).lines())
                .hasSize(1_000)
                .contains("{\"at\":\"2026-03-02T14:00:10Z\",\"level\":\"WARN\",\"logger\":\"org.basilic.server.X\","
                        + "\"request\":\"r-1\",\"message\":\"visit 1499\"}")
                .endsWith("{\"at\":\"2026-03-02T14:00:11Z\",\"level\":\"WARN\",\"logger\":\"org.other.Library\","
                        + "\"trouble\":\"java.io.IOException < org.other.Library.read(Library.java:3)\"}");
        files.forEach((name, text) -> assertThat(text).as(name).doesNotContain(canary, SECRET, masterKey));
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws Exception {
        bundle();
        assertThatThrownBy(this::bundle).isInstanceOf(FileAlreadyExistsException.class);
    }
}
