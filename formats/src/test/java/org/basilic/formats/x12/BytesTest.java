package org.basilic.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void everyByteComesOnceInOrder() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(5).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 0x1A ? (byte) ' ' : bytes[i];
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Bytes in = new Bytes(new ByteArrayInputStream(bytes))) {
            int b = in.read();
            for (int i = 0; b >= 0; i++) {
                read.write(b);
                if (i % 1000 == 0) {
                    read.write(in.readNBytes(37));
                }
                b = in.read();
            }
        }

        assertThat(read.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void whatWasReadAfterAMarkIsReadAgain() throws IOException {
        byte[] bytes = new byte[50_000];
        new Random(6).nextBytes(bytes);
        try (Bytes in = new Bytes(new ByteArrayInputStream(bytes))) {
            in.readNBytes(16_000);
            in.mark(20_000);
            byte[] once = in.readNBytes(20_000);
            in.reset();

            assertThat(in.readNBytes(20_000)).isEqualTo(once);
            assertThat(in.readAllBytes()).hasSize(14_000);
        }
    }

    @Test
    void oneOrTwoBytesAreNoByteOrderMark() throws IOException {
        try (Bytes in = new Bytes(new ByteArrayInputStream(new byte[] {(byte) 0xEF, (byte) 0xBB}))) {
            assertThat(in.readAllBytes()).hasSize(2);
        }
        try (Bytes in = new Bytes(new ByteArrayInputStream(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'I'}))) {
            assertThat(in.readAllBytes()).containsExactly('I');
        }
    }
}
