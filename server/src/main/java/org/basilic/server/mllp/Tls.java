package org.basilic.server.mllp;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.2 and 1.3 with a certificate of ours and, of whoever connects, one that a listed authority signed. The files are read
 * again when they have changed; while the new ones cannot be read, the old ones hold.
 */
public final class Tls {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final Path keys;
    private final Path trusted;
    private final char[] password;
    private @Nullable SSLContext context;
    private List<FileTime> read = List.of();

    /**
     * Reads the files.
     *
     * @param keys PKCS#12 with our key and certificate
     * @param trusted PKCS#12 with the authorities whose certificates are taken
     * @param password of both
     * @throws IOException if one of them cannot be read
     */
    public Tls(Path keys, Path trusted, char[] password) throws IOException {
        this.keys = keys;
        this.trusted = trusted;
        this.password = password.clone();
        this.read = times();
        this.context = read();
    }

    /** Returns the connection as it goes on with TLS, this side the one that was called. */
    SSLSocket over(Socket accepted) throws IOException {
        SSLSocket secure = (SSLSocket) current().getSocketFactory().createSocket(accepted, null, true);
        secure.setUseClientMode(false);
        secure.setNeedClientAuth(true);
        secure.setEnabledProtocols(VERSIONS);
        return secure;
    }

    /** Returns a connection that this side makes, its host's name looked at. */
    SSLSocket to(Socket connected, String host, int port) throws IOException {
        SSLSocket secure = (SSLSocket) current().getSocketFactory().createSocket(connected, host, port, true);
        secure.setEnabledProtocols(VERSIONS);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    private synchronized SSLContext current() throws IOException {
        List<FileTime> now = times();
        SSLContext held = context;
        if (held == null || !now.equals(read)) {
            read = now;
            try {
                held = read();
                context = held;
            } catch (IOException e) {
                LOG.error(
                        "the new certificates cannot be read; those before hold: {}",
                        e.getClass().getSimpleName());
                if (held == null) {
                    throw e;
                }
            }
        }
        return held;
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(keys), Files.getLastModifiedTime(trusted));
    }

    private SSLContext read() throws IOException {
        try {
            KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            ours.init(store(keys), password);
            TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            theirs.init(store(trusted));
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates cannot be used", e);
        }
    }

    private KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }
}
