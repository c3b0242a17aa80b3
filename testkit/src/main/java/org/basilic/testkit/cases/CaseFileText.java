package org.basilic.testkit.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a file with cases: UTF-8, with or without a byte order mark, and not too large. */
final class CaseFileText {

    /** One case is a page of text; a file of cases, one a line, may be long. */
    private static final int ONE_CASE_MIB = 1;

    private static final int LINES_MIB = 64;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CaseFileText() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be opened or read
     * @throws MalformedCaseException if it is too large, or no text in UTF-8
     */
    static String of(Path file) throws IOException, MalformedCaseException {
        int mib = CaseFiles.holdsLines(file) ? LINES_MIB : ONE_CASE_MIB;
        int limit = mib << 20;
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            throw refused(file + ": more than " + mib + " MiB, which no file of cases is");
        }
        String text = decoded(file, bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decoded(Path file, byte[] bytes) throws MalformedCaseException {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw refused(place(file, bytes, at) + ": a zero byte, which no text has; a case is text in UTF-8");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length); // a character takes a byte or more
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw refused(place(file, bytes, in.position()) + ": not UTF-8; save the file as UTF-8");
        }
        return out.flip().toString();
    }

    private static String place(Path file, byte[] bytes, int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return file + ":" + line;
    }

    private static MalformedCaseException refused(String problem) {
        return new MalformedCaseException(List.of(problem));
    }
}
