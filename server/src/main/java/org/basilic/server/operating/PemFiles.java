package org.basilic.server.operating;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.boot.ssl.pem.PemContent;

/** Certificates and keys in PEM files. */
public final class PemFiles {

    private PemFiles() {}

    /**
     * Returns what a PEM file holds.
     *
     * @throws IOException if it cannot be read or holds nothing
     */
    public static PemContent content(Path file) throws IOException {
        PemContent content = PemContent.of(SmallFile.text(file));
        if (content == null) {
            throw new IOException(file + ": is empty");
        }
        return content;
    }

    /**
     * Returns the certificates of a file.
     *
     * @throws IOException if it cannot be read or holds none
     */
    public static List<X509Certificate> certificates(Path file) throws IOException {
        String text = SmallFile.text(file);
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(file + ": holds no certificate");
            }
            return found;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": holds no certificate that can be read", e);
        }
    }

    /**
     * Looks whether a certificate and a private key belong together.
     *
     * @throws IOException if they do not, or cannot be read
     */
    public static void check(Path certificate, Path key) throws IOException {
        PublicKey open = certificates(certificate).get(0).getPublicKey();
        PrivateKey secret;
        try {
            secret = content(key).getPrivateKey();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IOException(key + ": holds no private key that can be read", e);
        }
        if (secret == null) {
            throw new IOException(key + ": holds no private key");
        }
        try {
            Signature signature = Signature.getInstance(
                    switch (secret.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> secret.getAlgorithm();
                    });
            byte[] probe = "probe".getBytes(StandardCharsets.US_ASCII);
            signature.initSign(secret);
            signature.update(probe);
            byte[] made = signature.sign();
            signature.initVerify(open);
            signature.update(probe);
            if (signature.verify(made)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(key + ": is not the key of " + certificate, e);
        }
        throw new IOException(key + ": is not the key of " + certificate);
    }
}
