package org.basilic.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to run, as the words of the command line say.
 *
 * @param http where pages and API are
 * @param data the directory of keys, tables and, where there is no other database, the database
 * @param masterKey the file of the key that wraps the data keys
 * @param checkpoints the directory of the trail's signed checkpoints
 * @param backups where the running server puts a backup every day; null for none
 * @param database where PostgreSQL is; null for the file under the data directory
 * @param mllp where messages come in; null for nowhere
 * @param charges where charges go out to; null for nowhere
 * @param oidc who else tells who people are; null for nobody
 * @param demo whether to fill an empty store with the example visits
 * @param plaintext whether a connection beyond loopback may be without TLS
 */
public record Settings(
        Http http,
        Path data,
        Path masterKey,
        Path checkpoints,
        @Nullable Path backups,
        @Nullable Database database,
        @Nullable Mllp mllp,
        @Nullable Charges charges,
        @Nullable Oidc oidc,
        boolean demo,
        boolean plaintext) {

    /**
     * Where pages and API are.
     *
     * @param address the interface to listen on
     * @param port 0 for any free one
     * @param tls null for none
     * @param proxies addresses whose word about where a request came from is taken
     * @param idle after which a person is signed out
     */
    public record Http(String address, int port, @Nullable Tls tls, List<String> proxies, Duration idle) {

        /** Copies the list. */
        public Http {
            proxies = List.copyOf(proxies);
        }
    }

    /**
     * The certificate that a listener shows.
     *
     * @param certificate its chain, PEM
     * @param key its private key, PEM, unencrypted
     */
    public record Tls(Path certificate, Path key) {}

    /**
     * Where PostgreSQL is.
     *
     * @param url of JDBC
     * @param user as whom the program signs in
     * @param owner who owns the tables and brings them up to date; null where the program's user does
     */
    public record Database(
            String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable Owner owner) {

        /** Makes one whose user owns the tables. */
        public Database(String url, @Nullable String user, @Nullable String password) {
            this(url, user, password, null);
        }

        @Override
        public String toString() {
            return "PostgreSQL"; // neither a password nor a URL with one in it gets into a log
        }
    }

    /** Who owns the tables of a database. */
    public record Owner(String user, @Nullable String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Where messages come in.
     *
     * @param tls null for none
     * @param clientAuthority certificates, PEM, of whoever signs those of peers; null where peers need none
     */
    public record Mllp(
            String address,
            int port,
            @Nullable Tls tls,
            @Nullable Path clientAuthority) {}

    /**
     * Where charges go out to, over MLLP.
     *
     * @param authority certificates, PEM, by which the peer is known; null for a connection without TLS
     */
    public record Charges(String host, int port, @Nullable Path authority) {}

    /** An identity provider that people sign in with. */
    public record Oidc(String issuer, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return issuer;
        }
    }

    /** Returns the settings of a server on loopback with everything under one directory, at any free port. */
    public static Settings in(Path data) {
        return new Settings(
                new Http("127.0.0.1", 0, null, List.of(), Duration.ofMinutes(15)),
                data,
                data.resolve("keys").resolve("master.key"),
                data.resolve("checkpoints"),
                null,
                null,
                null,
                null,
                null,
                false,
                false);
    }

    /** Returns the same with this database; null for the file. */
    public Settings with(@Nullable Database other) {
        return new Settings(http, data, masterKey, checkpoints, backups, other, mllp, charges, oidc, demo, plaintext);
    }
}
