package org.basilic.server.keeping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes of a backup, sealed with AES-256-GCM in pieces of 64 KiB under a key of that backup alone. Each piece knows its number
 * and whether it is the last, so that none can be changed, moved or cut off unseen.
 */
final class BackupCipher {

    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;

    private BackupCipher() {}

    private static Cipher cipher(int mode, byte[] key, byte[] head, long number, boolean last) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(number).array();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(head);
            cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot seal a backup", e);
        }
    }

    /** Seals what is written; closing it ends the backup. */
    static final class Sealing extends OutputStream {
        private final DataOutputStream out;
        private final byte[] key;
        private final byte[] head;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(OutputStream out, byte[] key, byte[] head) {
            this.out = new DataOutputStream(out);
            this.key = key.clone();
            this.head = head.clone();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == PIECE) {
                    seal(false);
                }
                int some = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, from + done, piece, filled, some);
                filled += some;
                done += some;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                byte[] sealed =
                        cipher(Cipher.ENCRYPT_MODE, key, head, number++, last).doFinal(piece, 0, filled);
                out.writeInt(last ? -sealed.length : sealed.length);
                out.write(sealed);
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IOException("cannot seal a backup", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                out.flush();
            }
        }
    }

    /** Opens what was sealed; a changed or missing byte is an {@link IOException}. */
    static final class Opening extends FilterInputStream {
        private final DataInputStream source;
        private final byte[] key;
        private final byte[] head;
        private byte[] piece = new byte[0];
        private int at;
        private long number;
        private boolean last;

        Opening(InputStream in, byte[] key, byte[] head) {
            super(in);
            this.source = new DataInputStream(in);
            this.key = key.clone();
            this.head = head.clone();
        }

        @Override
        public int read() throws IOException {
            return more() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int some = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, from, some);
            at += some;
            return some;
        }

        @Override
        public int available() {
            return piece.length - at;
        }

        private boolean more() throws IOException {
            while (at == piece.length) {
                if (last) {
                    return false;
                }
                int length = source.readInt();
                last = length < 0;
                int size = Math.abs(length);
                if (size < TAG || size > PIECE + TAG) {
                    throw new IOException("the backup was changed");
                }
                byte[] sealed = source.readNBytes(size);
                try {
                    piece = cipher(Cipher.DECRYPT_MODE, key, head, number++, last)
                            .doFinal(sealed);
                    at = 0;
                } catch (GeneralSecurityException e) {
                    Arrays.fill(sealed, (byte) 0);
                    throw new IOException("the backup was changed or cut off", e);
                }
            }
            return true;
        }
    }
}
