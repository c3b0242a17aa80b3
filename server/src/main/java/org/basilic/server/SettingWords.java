package org.basilic.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.basilic.cli.Options;
import org.basilic.server.operating.PemFiles;
import org.basilic.server.operating.SmallFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of the server's commands, and the settings that they say. All that is wrong is told at once. */
public final class SettingWords {

    private static final int PORTS = 65_535;

    private final ParseResult words;
    private final List<String> problems = new ArrayList<>();

    private SettingWords(ParseResult words) {
        this.words = words;
    }

    /** Adds the options that say where everything is kept: every command of the server has them. */
    public static void addStore(CommandSpec spec) {
        spec.addOption(Options.text("--data", "DIR", "where to keep everything; basilic-data without it"));
        spec.addOption(
                Options.text("--db", "URL", "JDBC URL of PostgreSQL; a file under the data directory without it"));
        spec.addOption(Options.text("--db-user", "NAME", "who signs in to PostgreSQL"));
        spec.addOption(Options.text("--db-password-file", "FILE", "holds the password for PostgreSQL"));
        spec.addOption(Options.text("--db-owner-user", "NAME", "who owns the tables, where --db-user only uses them"));
        spec.addOption(Options.text("--db-owner-password-file", "FILE", "holds the owner's password"));
        spec.addOption(Options.text("--master-key", "FILE", "the master key; keys/master.key of the data without it"));
        spec.addOption(Options.text("--checkpoints", "DIR", "for checkpoints of the trail; best on another disk"));
        spec.addOption(Options.flag("--allow-plaintext", "lets connections beyond this machine be without TLS"));
    }

    /** Adds the options of what listens. */
    public static void addListeners(CommandSpec spec) {
        spec.addOption(Options.text("--port", "N", "where to listen; 8080 without it, 0 for any free one"));
        spec.addOption(Options.text("--address", "ADDRESS", "the interface to listen on; loopback without it"));
        spec.addOption(Options.text("--tls-cert", "FILE", "certificate and chain for HTTP and MLLP, PEM"));
        spec.addOption(Options.text("--tls-key", "FILE", "the certificate's private key, PEM"));
        spec.addOption(Options.text("--mllp", "PORT", "listens for HL7 messages there"));
        spec.addOption(Options.text("--mllp-address", "ADDRESS", "the interface for messages; that of --address"));
        spec.addOption(
                Options.text("--mllp-client-ca", "FILE", "peers need a certificate signed by one of these, PEM"));
        spec.addOption(Options.text("--charges-to", "HOST:PORT", "sends charges of released visits there, by MLLP"));
        spec.addOption(
                Options.text("--charges-ca", "FILE", "by TLS, to a peer with a certificate of one of these, PEM"));
        spec.addOption(Options.text("--oidc-issuer", "URL", "an identity provider that people sign in with"));
        spec.addOption(Options.text("--oidc-client-id", "ID", "what the provider calls this server"));
        spec.addOption(Options.text("--oidc-client-secret-file", "FILE", "holds the secret shared with the provider"));
        spec.addOption(Options.text("--backups", "DIR", "puts a backup there every day"));
        spec.addOption(Options.text("--idle-minutes", "N", "signs people out after so long; 5 to 60, 15 without it"));
        spec.addOption(Options.text("--trusted-proxies", "ADDRESS,...", "whose word on a request's origin is taken"));
        spec.addOption(Options.flag("--demo", "fills an empty store with the example visits"));
    }

    /**
     * Returns the settings that these words say.
     *
     * @throws SettingsException if some are wrong; it tells all of them
     */
    public static Settings read(ParseResult words) throws SettingsException {
        SettingWords reading = new SettingWords(words);
        Settings settings = reading.settings();
        if (!reading.problems.isEmpty()) {
            throw new SettingsException(reading.problems);
        }
        return settings;
    }

    private Settings settings() {
        boolean plaintext = flag("--allow-plaintext");
        Path data = Path.of(text("--data", "basilic-data")).toAbsolutePath().normalize();
        Settings.Tls tls = tls();
        String address = text("--address", "127.0.0.1");
        beyond("--address", address, tls != null || plaintext, "--tls-cert and --tls-key");
        Settings.Http http = new Settings.Http(
                address,
                number("--port", "8080", 0, PORTS),
                tls,
                proxies(),
                Duration.ofMinutes(number("--idle-minutes", "15", 5, 60)));
        return new Settings(
                http,
                data,
                path("--master-key", data.resolve("keys").resolve("master.key")),
                path("--checkpoints", data.resolve("checkpoints")),
                option("--backups") == null ? null : path("--backups", data),
                database(plaintext),
                mllp(address, tls, plaintext),
                charges(plaintext),
                oidc(plaintext),
                flag("--demo"),
                plaintext);
    }

    private Settings.@Nullable Tls tls() {
        if (together("--tls-cert", "--tls-key") == null) {
            return null;
        }
        Path certificate = Path.of(text("--tls-cert", ""));
        Path key = Path.of(text("--tls-key", ""));
        try {
            PemFiles.check(certificate, key);
        } catch (IOException e) {
            problems.add("--tls-cert, --tls-key: " + e.getMessage());
        }
        return new Settings.Tls(certificate, key);
    }

    private Settings.@Nullable Database database(boolean plaintext) {
        String url = option("--db");
        if (url == null) {
            for (String only :
                    new String[] {"--db-user", "--db-password-file", "--db-owner-user", "--db-owner-password-file"}) {
                if (option(only) != null) {
                    problems.add(only + " wants --db");
                }
            }
            return null;
        }
        Properties parts = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (parts == null) {
            problems.add("--db: wants a URL such as jdbc:postgresql://HOST/DATABASE");
            return null;
        }
        if (parts.getProperty("password") != null) {
            problems.add("--db: a password does not belong into the URL; use --db-password-file");
        }
        for (String host : parts.getProperty("PGHOST", "localhost").split(",", -1)) {
            boolean safe = "verify-full".equals(parts.getProperty("sslmode"));
            beyond("--db", host, safe || plaintext, "sslmode=verify-full in the URL");
        }
        return new Settings.Database(url, option("--db-user"), secret("--db-password-file"), owner());
    }

    private Settings.@Nullable Owner owner() {
        String name = option("--db-owner-user");
        String password = secret("--db-owner-password-file");
        if (name == null) {
            if (password != null) {
                problems.add("--db-owner-password-file wants --db-owner-user");
            }
            return null;
        }
        // The owner names the program's user in a statement of grants.
        if (!text("--db-user", "").matches("[A-Za-z0-9_][A-Za-z0-9_.@-]{0,62}")) {
            problems.add("--db-owner-user: wants --db-user beside it, of letters, digits, _ . @ and -");
        }
        if (name.equals(option("--db-user"))) {
            problems.add("--db-owner-user: is the same as --db-user; leave it out");
        }
        return new Settings.Owner(name, password);
    }

    private Settings.@Nullable Mllp mllp(String httpAddress, Settings.@Nullable Tls tls, boolean plaintext) {
        if (option("--mllp") == null) {
            for (String only : new String[] {"--mllp-address", "--mllp-client-ca"}) {
                if (option(only) != null) {
                    problems.add(only + " wants --mllp");
                }
            }
            return null;
        }
        String address = text("--mllp-address", httpAddress);
        beyond("--mllp-address", address, tls != null || plaintext, "--tls-cert and --tls-key");
        Path authority = authority("--mllp-client-ca");
        if (authority != null && tls == null) {
            problems.add("--mllp-client-ca wants --tls-cert and --tls-key");
        }
        return new Settings.Mllp(address, number("--mllp", "", 0, PORTS), tls, authority);
    }

    private Settings.@Nullable Charges charges(boolean plaintext) {
        String peer = option("--charges-to");
        Path authority = authority("--charges-ca");
        if (peer == null) {
            if (authority != null) {
                problems.add("--charges-ca wants --charges-to");
            }
            return null;
        }
        int colon = peer.lastIndexOf(':');
        int port = colon < 1 ? -1 : whole(peer.substring(colon + 1));
        if (port < 1 || port > PORTS) {
            problems.add("--charges-to: wants HOST:PORT");
            return null;
        }
        String host = peer.substring(0, colon).replaceAll("^\\[|\\]$", "");
        beyond("--charges-to", host, authority != null || plaintext, "--charges-ca");
        return new Settings.Charges(host, port, authority);
    }

    private Settings.@Nullable Oidc oidc(boolean plaintext) {
        String issuer = together("--oidc-issuer", "--oidc-client-id", "--oidc-client-secret-file");
        if (issuer == null) {
            return null;
        }
        if (!issuer.startsWith("https://") && !(plaintext && issuer.startsWith("http://"))) {
            problems.add("--oidc-issuer: wants a URL with https");
        }
        String secret = secret("--oidc-client-secret-file");
        return new Settings.Oidc(issuer, text("--oidc-client-id", ""), secret == null ? "" : secret);
    }

    private List<String> proxies() {
        String list = option("--trusted-proxies");
        if (list == null) {
            return List.of();
        }
        List<String> addresses = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        for (String one : addresses) {
            if (!one.matches("[0-9.]+|[0-9A-Fa-f:.]+")) {
                problems.add("--trusted-proxies: wants addresses with commas between, not names");
                break;
            }
        }
        return addresses;
    }

    /** Returns the first of options that stand together or not at all; null where they do not stand. */
    private @Nullable String together(String... names) {
        List<String> absent =
                Arrays.stream(names).filter(name -> option(name) == null).toList();
        if (absent.isEmpty()) {
            return option(names[0]);
        }
        if (absent.size() < names.length) {
            problems.add("also wanted: " + String.join(", ", absent));
        }
        return null;
    }

    /** Tells of an address beyond this machine that nothing makes safe. */
    private void beyond(String name, String host, boolean safe, String wanted) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress() && !safe) {
                problems.add(name + ": " + host + " is beyond this machine: give " + wanted
                        + ", or say --allow-plaintext where the network itself is encrypted");
            }
        } catch (UnknownHostException e) {
            problems.add(name + ": " + host + " is not known here");
        }
    }

    private @Nullable Path authority(String name) {
        String file = option(name);
        if (file == null) {
            return null;
        }
        try {
            PemFiles.certificates(Path.of(file));
        } catch (IOException e) {
            problems.add(name + ": " + e.getMessage());
        }
        return Path.of(file);
    }

    private @Nullable String secret(String name) {
        String file = option(name);
        if (file == null) {
            return null;
        }
        try {
            return SmallFile.secret(Path.of(file));
        } catch (IOException e) {
            problems.add(name + ": " + e.getMessage());
            return null;
        }
    }

    private int number(String name, String otherwise, int least, int most) {
        int number = whole(text(name, otherwise));
        if (number < least || number > most) {
            problems.add(name + ": wants a whole number from " + least + " to " + most);
            return least;
        }
        return number;
    }

    private static int whole(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private Path path(String name, Path otherwise) {
        String given = option(name);
        return given == null ? otherwise : Path.of(given).toAbsolutePath().normalize();
    }

    private String text(String name, String otherwise) {
        String given = option(name);
        return given == null ? otherwise : given;
    }

    private @Nullable String option(String name) {
        return words.commandSpec().findOption(name) == null ? null : words.matchedOptionValue(name, (String) null);
    }

    private boolean flag(String name) {
        return words.commandSpec().findOption(name) != null && words.hasMatchedOption(name);
    }
}
