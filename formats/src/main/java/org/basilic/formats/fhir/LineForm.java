package org.basilic.formats.fhir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.basilic.formats.feed.FeedFile;

/** Whether a file has one resource a line, as bulk exports have, or is one document, which may have line breaks inside. */
final class LineForm {

    private int open;
    private boolean text;
    private boolean escaped;

    private LineForm() {}

    /** Whether each line is a resource: the file's name says so, or the first line is whole and another object follows it. */
    static boolean of(FeedFile file) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return true;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            return new LineForm().lines(in);
        }
    }

    private boolean lines(InputStream in) throws IOException {
        boolean whole = false;
        boolean broken = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (whole) {
                if (b == '\n') {
                    broken = true;
                } else if (b != ' ' && b != '\t' && b != '\r') {
                    return broken && b == '{';
                }
            } else if ((open == 0 && b == '[') || (open > 0 && b == '\n')) {
                return false;
            } else {
                whole = closes(b);
            }
        }
        return false;
    }

    /** Takes a byte of the first object; whether it is the one that closes it. */
    private boolean closes(int b) {
        if (text) {
            text = escaped || b != '"';
            escaped = b == '\\' && !escaped;
            return false;
        }
        switch (b) {
            case '"' -> text = true;
            case '{' -> open++;
            case '}' -> open--;
            default -> {
                // Nothing that opens or closes.
            }
        }
        return b == '}' && open == 0;
    }
}
