package org.basilic.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a small file that a site writes: UTF-8, with or without a byte order mark, its lines ended as on any system. */
public final class SiteText {

    private static final char MARK = '\ufeff';

    private SiteText() {}

    /**
     * Returns what a file holds.
     *
     * @param what the file is, such as a policy
     * @param example a name that such a file can have
     * @param mebibytes as many as the largest such file may have, many times what one needs
     * @throws MalformedFileException if it is no file, or too large
     */
    public static byte[] bytes(Path path, String what, String example, int mebibytes) throws IOException {
        if (!Files.isRegularFile(path)) {
            Files.readAttributes(path, "size");
            throw new MalformedFileException(
                    path.toString(), 1, "not a file; a " + what + " is a text file such as " + example);
        }
        int largest = mebibytes << 20;
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(largest + 1);
        }
        if (bytes.length > largest) {
            throw new MalformedFileException(
                    path.toString(), 1, "larger than " + mebibytes + " MiB, which no " + what + " is");
        }
        return bytes;
    }

    /**
     * Returns the text that bytes of a file are, each line ended by a line feed alone.
     *
     * @throws MalformedFileException if they are no UTF-8
     */
    public static String of(byte[] bytes, Path path) throws MalformedFileException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new MalformedFileException(
                    path.toString(), lineOf(bytes, in.position()), "not UTF-8; save the file as UTF-8");
        }
        String text = out.flip().toString().replace("\r\n", "\n");
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
