package org.basilic.server.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.basilic.server.store.PrivateDirectory;
import org.basilic.server.store.PrivateFile;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;

/** The Ed25519 key that checkpoints are signed with. Its open half alone is enough to check them. */
public final class CheckpointKey {

    private static final String KIND = "Ed25519";

    private final @Nullable PrivateKey secret;
    private final PublicKey open;

    private CheckpointKey(@Nullable PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Returns the key of a directory, {@code checkpoint.key} and {@code checkpoint.pub}, which is made where there is none.
     *
     * @throws IOException if it cannot be read or made
     */
    public static CheckpointKey in(Path directory) throws IOException {
        Path file = directory.resolve("checkpoint.key");
        Path openFile = directory.resolve("checkpoint.pub");
        try {
            if (!Files.exists(file)) {
                PrivateDirectory.make(directory);
                KeyPair pair = KeyPairGenerator.getInstance(KIND).generateKeyPair();
                PrivateFile.write(openFile, base64(pair.getPublic().getEncoded()));
                PrivateFile.write(file, base64(pair.getPrivate().getEncoded()));
            }
            PrivateKey secret = KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(bytes(file)));
            return new CheckpointKey(secret, open(openFile).open);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + ": holds no key of Ed25519", e);
        }
    }

    /**
     * Returns the open half of a key, which checks and does not sign.
     *
     * @throws IOException if the file cannot be read or holds none
     */
    public static CheckpointKey open(Path file) throws IOException {
        try {
            return new CheckpointKey(
                    null, KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(bytes(file))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + ": holds no open key of Ed25519", e);
        }
    }

    /** Returns what tells the key from others. */
    public String id() {
        return Sha256.of(open.getEncoded()).substring(0, 16);
    }

    /** Returns the open half as it stands in its file. */
    byte[] openHalf() {
        return base64(open.getEncoded());
    }

    String sign(byte[] bytes) {
        if (secret == null) {
            throw new IllegalStateException("the open half signs nothing");
        }
        try {
            Signature signature = Signature.getInstance(KIND);
            signature.initSign(secret);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    boolean signed(byte[] bytes, String signatureInHex) {
        try {
            Signature signature = Signature.getInstance(KIND);
            signature.initVerify(open);
            signature.update(bytes);
            return signature.verify(HexFormat.of().parseHex(signatureInHex));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // what cannot be checked was not signed by this key
        }
    }

    private static byte[] base64(byte[] bytes) {
        return (Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
