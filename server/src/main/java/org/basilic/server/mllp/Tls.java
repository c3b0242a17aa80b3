package org.basilic.server.mllp;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.basilic.server.operating.PemFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.2 and 1.3. The files are read again when they have changed; while the new ones cannot be read, the old ones hold.
 */
public final class Tls {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    private final @Nullable Path certificate;
    private final @Nullable Path key;
    private final @Nullable Path authority;
    private SSLContext context;
    private List<FileTime> read;

    /**
     * Reads the files.
     *
     * @param certificate ours with its chain, PEM; null where we show none
     * @param key its private key, PEM; null where there is none
     * @param authority those who sign the certificates of the other side, PEM; null where it needs none
     * @throws IOException if one of them cannot be read
     */
    public Tls(@Nullable Path certificate, @Nullable Path key, @Nullable Path authority) throws IOException {
        this.certificate = certificate;
        this.key = key;
        this.authority = authority;
        this.read = times();
        this.context = read();
    }

    /** Returns the connection as it goes on with TLS, this side the one that was called. */
    SSLSocket over(Socket accepted) throws IOException {
        SSLSocket secure = (SSLSocket) current().getSocketFactory().createSocket(accepted, null, true);
        secure.setUseClientMode(false);
        secure.setNeedClientAuth(authority != null);
        secure.setEnabledProtocols(VERSIONS);
        return secure;
    }

    /** Returns a connection that this side makes, its host's name looked at. */
    SSLSocket to(Socket connected, String host, int port) throws IOException {
        SSLSocket secure = (SSLSocket) current().getSocketFactory().createSocket(connected, host, port, true);
        secure.setEnabledProtocols(VERSIONS);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    /** Whether the other side has to show a certificate. */
    boolean asks() {
        return authority != null;
    }

    private synchronized SSLContext current() throws IOException {
        List<FileTime> now = times();
        if (!now.equals(read)) {
            read = now;
            try {
                context = read();
            } catch (IOException e) {
                LOG.error("the new certificates cannot be read; those before hold");
            }
        }
        return context;
    }

    private List<FileTime> times() throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (Path file : new @Nullable Path[] {certificate, key, authority}) {
            if (file != null) {
                times.add(Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private SSLContext read() throws IOException {
        try {
            SSLContext made = SSLContext.getInstance("TLS");
            made.init(ours(), theirs(), null);
            return made;
        } catch (GeneralSecurityException | IllegalStateException | IllegalArgumentException e) {
            throw new IOException("the certificates cannot be used", e);
        }
    }

    private KeyManager @Nullable [] ours() throws IOException, GeneralSecurityException {
        if (certificate == null || key == null) {
            return null;
        }
        PrivateKey secret = PemFiles.content(key).getPrivateKey();
        if (secret == null) {
            throw new IOException(key + ": holds no private key");
        }
        KeyStore store = empty();
        store.setKeyEntry(
                "ours", secret, IN_MEMORY, PemFiles.certificates(certificate).toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    private TrustManager @Nullable [] theirs() throws IOException, GeneralSecurityException {
        if (authority == null) {
            return null;
        }
        KeyStore store = empty();
        int number = 0;
        for (X509Certificate signer : PemFiles.certificates(authority)) {
            store.setCertificateEntry("signer " + number++, signer);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
