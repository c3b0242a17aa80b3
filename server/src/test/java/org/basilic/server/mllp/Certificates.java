package org.basilic.server.mllp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority with the certificates that it signed, as PEM files, made by the JDK's own tool. */
public final class Certificates {

    private static final String PASSWORD = "nothing secret";
    private static final String AUTHORITY = "authority";

    private final Path directory;
    private final Path store;

    /** Makes an authority, and signs a certificate for each common name and this machine's address. */
    public Certificates(String authority, String... commonNames) {
        try {
            directory = Files.createTempDirectory(Path.of("target"), "certificates");
            store = directory.resolve("all.p12");
            keytool("-genkeypair", "-alias", AUTHORITY, "-dname", "CN=" + authority, "-ext", "bc:c");
            write(AUTHORITY, false);
            for (String commonName : commonNames) {
                sign(commonName);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how the holder of a certificate connects to one that this authority signed, or is connected to. */
    public Tls tls(String commonName) throws IOException {
        return new Tls(certificate(commonName), key(commonName), authority());
    }

    /** Returns a connection that goes on with TLS, as the holder of a certificate. */
    public Socket socket(String commonName, Socket plain) throws IOException {
        return tls(commonName).to(plain, "127.0.0.1", plain.getPort());
    }

    private void sign(String commonName) throws IOException {
        keytool(
                "-genkeypair",
                "-alias",
                commonName,
                "-dname",
                "CN=" + commonName + ", O=Invented",
                "-signer",
                AUTHORITY,
                "-ext",
                "san=ip:127.0.0.1");
        write(commonName, true);
    }

    /** Returns the file of the authority's own certificate. */
    public Path authority() {
        return certificate(AUTHORITY);
    }

    /** Returns the file of a certificate with its chain. */
    public Path certificate(String commonName) {
        return directory.resolve(commonName + ".crt");
    }

    /** Returns the file of its private key. */
    public Path key(String commonName) {
        return directory.resolve(commonName + ".key");
    }

    private void keytool(String... words) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        all.addAll(List.of(words));
        all.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        all.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void write(String alias, boolean withKey) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            StringBuilder chain = new StringBuilder();
            for (Certificate one : keys.getCertificateChain(alias)) {
                chain.append(pem("CERTIFICATE", one.getEncoded()));
            }
            Files.writeString(certificate(alias), chain);
            if (withKey) {
                Key key = keys.getKey(alias, PASSWORD.toCharArray());
                Files.writeString(key(alias), pem("PRIVATE KEY", key.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
