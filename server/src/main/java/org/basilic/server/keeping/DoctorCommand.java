package org.basilic.server.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.cli.Command;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Options;
import org.basilic.cli.Streams;
import org.basilic.cli.Version;
import org.basilic.cli.Words;
import org.basilic.reference.Reference;
import org.basilic.server.ServerOptions;
import org.basilic.server.SettingWords;
import org.basilic.server.Settings;
import org.basilic.server.SettingsException;
import org.basilic.server.StartTrouble;
import org.basilic.server.operating.Limits;
import org.basilic.server.operating.PemFiles;
import org.basilic.server.store.MasterKey;
import org.basilic.server.trail.CheckpointKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code basilic doctor}: says what a server with these options is made of, and what wants attention. No secrets. */
public final class DoctorCommand implements Command {

    private static final int EXPIRY_DAYS = 30;

    /** Makes the command. */
    public DoctorCommand() {}

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Words.command(
                name(),
                "Says what a server started with the same options is made of: versions, listeners, directories, keys,"
                        + " database, newest backup. Ends with 1 where something wants attention.");
        spec.addOption(Options.text(
                "--bundle",
                "FILE",
                "writes that and more into a zip for whoever helps: no record, no name, no secret"));
        spec.addOption(Options.text("--log", "FILE", "what the server wrote to standard error; its end goes along"));
        ServerOptions.addListeners(spec);
        ServerOptions.addStore(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult words, Streams streams) throws IOException {
        Settings settings;
        try {
            settings = SettingWords.read(words);
        } catch (SettingsException e) {
            e.problems().forEach(problem -> streams.say("basilic: " + problem));
            return ExitCode.USAGE;
        }
        List<String> told = new ArrayList<>();
        Consumer<String> line = text -> {
            streams.say(text);
            told.add(text);
        };
        Bundle bundle = new Bundle();
        boolean well = versions(line);
        well &= listeners(settings, line);
        well &= directories(settings, line);
        well &= keysAndDatabase(settings, bundle, line);
        String file = words.matchedOptionValue("--bundle", (String) null);
        if (file != null) {
            bundle.add("doctor.txt", told);
            bundle.add(settings);
            String log = words.matchedOptionValue("--log", (String) null);
            if (log != null) {
                bundle.add("log.ndjson", BundleLog.newest(Path.of(log)));
            }
            bundle.write(Path.of(file).toAbsolutePath());
            streams.say("Written: " + file);
        }
        return well ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static boolean versions(Consumer<String> line) throws IOException {
        line.accept("program: " + Version.program() + ", tables "
                + Reference.builtIn().edition());
        line.accept("Java: " + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
        return true;
    }

    private static boolean listeners(Settings settings, Consumer<String> line) throws IOException {
        boolean well = true;
        Settings.Http http = settings.http();
        line.accept(
                "listens: HTTP" + (http.tls() == null ? "" : "S") + " at " + http.address() + " port " + http.port());
        Settings.Mllp mllp = settings.mllp();
        if (mllp != null) {
            line.accept("listens: MLLP at " + mllp.address() + " port " + mllp.port()
                    + (mllp.tls() == null ? "" : ", TLS")
                    + (mllp.clientAuthority() == null ? "" : ", peers with certificates alone"));
        }
        if (settings.charges() != null) {
            line.accept("goes out: MLLP to " + settings.charges().host() + " port "
                    + settings.charges().port());
        }
        if (settings.oidc() != null) {
            line.accept("goes out: HTTPS to " + settings.oidc().issuer());
        }
        if (settings.charges() == null && settings.oidc() == null) {
            line.accept("goes out: nothing");
        }
        if (http.tls() != null) {
            X509Certificate certificate =
                    PemFiles.certificates(http.tls().certificate()).get(0);
            Instant ends = certificate.getNotAfter().toInstant();
            line.accept("certificate: ends " + ends);
            if (ends.isBefore(Clock.systemUTC().instant().plus(Duration.ofDays(EXPIRY_DAYS)))) {
                line.accept("ATTENTION: the certificate ends within " + EXPIRY_DAYS + " days");
                well = false;
            }
        }
        if (settings.plaintext()) {
            line.accept("ATTENTION: --allow-plaintext: connections beyond this machine may be without TLS");
            well = false;
        }
        return well;
    }

    private static boolean directories(Settings settings, Consumer<String> line) throws IOException {
        boolean well = directory("data", settings.data(), line);
        well &= directory("checkpoints", settings.checkpoints(), line);
        if (settings.backups() != null) {
            well &= directory("backups", settings.backups(), line);
        }
        if (settings.checkpoints().startsWith(settings.data())) {
            line.accept("note: the checkpoints lie with the data; on another disk they would survive it");
        }
        return well;
    }

    private static boolean directory(String what, Path path, Consumer<String> line) throws IOException {
        if (!Files.isDirectory(path)) {
            line.accept(what + ": " + path + " is not there yet");
            return true;
        }
        long free = Files.getFileStore(path).getUsableSpace()
                * 100
                / Math.max(1, Files.getFileStore(path).getTotalSpace());
        line.accept(what + ": " + path + ", " + free + " percent free");
        boolean well = true;
        if (free < Limits.of("disk.free.percent")) {
            line.accept("ATTENTION: the disk of " + path + " is nearly full");
            well = false;
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(path).size() > 3) {
            line.accept("ATTENTION: others than the owner may look into " + path);
            well = false;
        }
        return well;
    }

    private static boolean keysAndDatabase(Settings settings, Bundle bundle, Consumer<String> line) throws IOException {
        if (!Files.exists(settings.masterKey())) {
            line.accept("master key: " + settings.masterKey() + " is not there yet");
            return true;
        }
        MasterKey master = MasterKey.existing(settings.masterKey());
        line.accept("master key: " + master.id() + " in " + settings.masterKey());
        if (settings.masterKey().startsWith(settings.data())) {
            line.accept("note: the master key lies with the data; whoever copies the directory has both");
        }
        Path keys = settings.data().resolve("keys");
        if (Files.exists(keys.resolve("checkpoint.pub"))) {
            line.accept("checkpoint key: "
                    + CheckpointKey.open(keys.resolve("checkpoint.pub")).id());
        }
        if (!OpenStore.isThere(settings)) {
            line.accept("database: is not there yet");
            return true;
        }
        try (OpenStore store = OpenStore.open(settings, master)) {
            bundle.add(store);
            return database(store, line);
        } catch (SQLException e) {
            line.accept("ATTENTION: the database does not answer as it should (SQLSTATE " + e.getSQLState() + ")");
        } catch (RuntimeException e) {
            line.accept("ATTENTION: " + StartTrouble.inWords(e, settings));
        }
        return false;
    }

    private static boolean database(OpenStore store, Consumer<String> line) throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            line.accept("database: " + connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion() + ", tables of version "
                    + Restore.schema(store));
        }
        if (store.settings().database() != null
                && store.jdbc()
                        .sql("SELECT has_table_privilege('trail', 'DELETE')")
                        .query(Boolean.class)
                        .single()) {
            line.accept("note: the database lets the program's user delete rows of the trail, and only triggers refuse;"
                    + " with --db-owner-user it would not");
        }
        store.jdbc()
                .sql(
                        "SELECT facility, id, purpose, created_at, retired_at FROM data_keys ORDER BY facility, created_at")
                .query((row, number) -> "data key: " + row.getString(2) + " of " + row.getString(1) + ", "
                        + row.getString(3) + ", made "
                        + row.getObject(4, OffsetDateTime.class).toInstant()
                        + (row.getObject(5) == null ? "" : ", opens only"))
                .list()
                .forEach(line);
        String newest = DailyBackup.newest(store.jdbc());
        if (newest == null) {
            line.accept("ATTENTION: there has never been a backup");
            return false;
        }
        line.accept("newest backup: " + newest);
        Duration age = Duration.between(Instant.parse(newest), store.clock().instant());
        if (age.toHours() >= Limits.of("backup.age.hours")) {
            line.accept("ATTENTION: the newest backup is " + age.toHours() + " hours old");
            return false;
        }
        return true;
    }
}
