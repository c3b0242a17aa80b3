package org.basilic.server;

import org.basilic.cli.Options;
import picocli.CommandLine.Model.CommandSpec;

/** The options of the server's commands; {@link SettingWords} reads them. */
public final class ServerOptions {

    private ServerOptions() {}

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
}
