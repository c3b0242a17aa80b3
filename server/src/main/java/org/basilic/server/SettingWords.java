package org.basilic.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.basilic.server.operating.PemFiles;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import picocli.CommandLine.ParseResult;

/** Reads the settings that options of the server's commands say. All that is wrong is told at once. */
public final class SettingWords {

    private static final int PORTS = 65_535;

    private final OptionValues given;

    private SettingWords(ParseResult words) {
        given = new OptionValues(words);
    }

    /**
     * Returns the settings that these words say.
     *
     * @throws SettingsException if some are wrong; it tells all of them
     */
    public static Settings read(ParseResult words) throws SettingsException {
        SettingWords reading = new SettingWords(words);
        Settings settings = reading.settings();
        if (!reading.given.problems().isEmpty()) {
            throw new SettingsException(reading.given.problems());
        }
        return settings;
    }

    private Settings settings() {
        boolean plaintext = given.flag("--allow-plaintext");
        Path data =
                Path.of(given.text("--data", "basilic-data")).toAbsolutePath().normalize();
        Settings.Tls tls = tls();
        String address = given.text("--address", "127.0.0.1");
        given.beyond("--address", address, tls != null || plaintext, "--tls-cert and --tls-key");
        Settings.Http http = new Settings.Http(
                address,
                given.number("--port", "8080", 0, PORTS),
                tls,
                proxies(),
                Duration.ofMinutes(given.number("--idle-minutes", "15", 5, 60)));
        return new Settings(
                http,
                data,
                given.path("--master-key", data.resolve("keys").resolve("master.key")),
                given.path("--checkpoints", data.resolve("checkpoints")),
                given.option("--backups") == null ? null : given.path("--backups", data),
                database(plaintext),
                mllp(address, tls, plaintext),
                charges(plaintext),
                oidc(plaintext),
                given.flag("--demo"),
                plaintext);
    }

    private Settings.@Nullable Tls tls() {
        if (given.together("--tls-cert", "--tls-key") == null) {
            return null;
        }
        Path certificate = Path.of(given.text("--tls-cert", ""));
        Path key = Path.of(given.text("--tls-key", ""));
        try {
            PemFiles.check(certificate, key);
        } catch (IOException e) {
            given.wrong("--tls-cert, --tls-key: " + e.getMessage());
        }
        return new Settings.Tls(certificate, key);
    }

    private Settings.@Nullable Database database(boolean plaintext) {
        String url = given.option("--db");
        if (url == null) {
            for (String only :
                    new String[] {"--db-user", "--db-password-file", "--db-owner-user", "--db-owner-password-file"}) {
                if (given.option(only) != null) {
                    given.wrong(only + " wants --db");
                }
            }
            return null;
        }
        Properties parts = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (parts == null) {
            given.wrong("--db: wants a URL such as jdbc:postgresql://HOST/DATABASE");
            return null;
        }
        if (parts.getProperty("password") != null) {
            given.wrong("--db: a password does not belong into the URL; use --db-password-file");
        }
        for (String host : parts.getProperty("PGHOST", "localhost").split(",", -1)) {
            boolean safe = "verify-full".equals(parts.getProperty("sslmode"));
            given.beyond("--db", host, safe || plaintext, "sslmode=verify-full in the URL");
        }
        return new Settings.Database(url, given.option("--db-user"), given.secret("--db-password-file"), owner());
    }

    private Settings.@Nullable Owner owner() {
        String name = given.option("--db-owner-user");
        String password = given.secret("--db-owner-password-file");
        if (name == null) {
            if (password != null) {
                given.wrong("--db-owner-password-file wants --db-owner-user");
            }
            return null;
        }
        // The owner names the program's user in a statement of grants.
        if (!given.text("--db-user", "").matches("[A-Za-z0-9_][A-Za-z0-9_.@-]{0,62}")) {
            given.wrong("--db-owner-user: wants --db-user beside it, of letters, digits, _ . @ and -");
        }
        if (name.equals(given.option("--db-user"))) {
            given.wrong("--db-owner-user: is the same as --db-user; leave it out");
        }
        return new Settings.Owner(name, password);
    }

    private Settings.@Nullable Mllp mllp(String httpAddress, Settings.@Nullable Tls tls, boolean plaintext) {
        if (given.option("--mllp") == null) {
            for (String only : new String[] {"--mllp-address", "--mllp-client-ca"}) {
                if (given.option(only) != null) {
                    given.wrong(only + " wants --mllp");
                }
            }
            return null;
        }
        String address = given.text("--mllp-address", httpAddress);
        given.beyond("--mllp-address", address, tls != null || plaintext, "--tls-cert and --tls-key");
        Path authority = given.authority("--mllp-client-ca");
        if (authority != null && tls == null) {
            given.wrong("--mllp-client-ca wants --tls-cert and --tls-key");
        }
        return new Settings.Mllp(address, given.number("--mllp", "", 0, PORTS), tls, authority);
    }

    private Settings.@Nullable Charges charges(boolean plaintext) {
        String peer = given.option("--charges-to");
        Path authority = given.authority("--charges-ca");
        if (peer == null) {
            if (authority != null) {
                given.wrong("--charges-ca wants --charges-to");
            }
            return null;
        }
        int colon = peer.lastIndexOf(':');
        int port = colon < 1 ? -1 : OptionValues.whole(peer.substring(colon + 1));
        if (port < 1 || port > PORTS) {
            given.wrong("--charges-to: wants HOST:PORT");
            return null;
        }
        String host = peer.substring(0, colon).replaceAll("^\\[|\\]$", "");
        given.beyond("--charges-to", host, authority != null || plaintext, "--charges-ca");
        return new Settings.Charges(host, port, authority);
    }

    private Settings.@Nullable Oidc oidc(boolean plaintext) {
        String issuer = given.together("--oidc-issuer", "--oidc-client-id", "--oidc-client-secret-file");
        if (issuer == null) {
            return null;
        }
        if (!issuer.startsWith("https://") && !(plaintext && issuer.startsWith("http://"))) {
            given.wrong("--oidc-issuer: wants a URL with https");
        }
        String secret = given.secret("--oidc-client-secret-file");
        return new Settings.Oidc(issuer, given.text("--oidc-client-id", ""), secret == null ? "" : secret);
    }

    private List<String> proxies() {
        String list = given.option("--trusted-proxies");
        if (list == null) {
            return List.of();
        }
        List<String> addresses = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        for (String one : addresses) {
            if (!one.matches("[0-9.]+|[0-9A-Fa-f:.]+")) {
                given.wrong("--trusted-proxies: wants addresses with commas between, not names");
                break;
            }
        }
        return addresses;
    }
}
