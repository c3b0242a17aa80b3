package org.basilic.formats.json;

import java.io.IOException;

/** Where reading goes on after a record that has no end of its own that could be trusted. */
final class Resumption {

    private Resumption() {}

    /**
     * Moves past a record that is not JSON, to the next line that may begin a record. Lines that can only be the inside of
     * an object are passed over, so that a broken object written over many lines is one broken record.
     *
     * @param overLines whether the record went over more than one line, so that an indented line is its inside
     */
    static void afterBroken(Window window, boolean overLines) throws IOException {
        window.skipLine();
        while (window.more()) {
            boolean indented = window.skipIndentation();
            if (!window.more()) {
                return;
            }
            boolean inside = switch (window.first()) {
                case '"', '}', ']', ',', '\r', '\n' -> true;
                default -> indented && overLines;
            };
            if (!inside) {
                return;
            }
            window.skipLine();
        }
    }

    /**
     * Moves past a value that is not wanted, or too large to be held, by its quotes and brackets alone.
     *
     * @param lines whether the input is objects one after another, so that a line break where none can be ends the record
     * @return whether the value's end was found
     */
    static boolean pastValue(Window window, boolean lines) throws IOException {
        int depth = 0;
        boolean oneLine = true;
        while (window.more()) {
            byte next = window.take();
            switch (next) {
                case '"' -> {
                    if (!pastText(window)) {
                        return lines;
                    }
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '\n' -> {
                    if (lines && oneLine && window.more() && window.first() == '{') {
                        return true;
                    }
                    oneLine = false;
                }
                default -> {
                    // Inside a value.
                }
            }
            if (depth <= 0 && (next == '"' || next == '}' || next == ']' || (window.more() && ends(window.first())))) {
                return true;
            }
        }
        return false;
    }

    /** Moves past the closing quote of a text; false when the line or the input ends before it. */
    private static boolean pastText(Window window) throws IOException {
        while (window.more()) {
            switch (window.take()) {
                case '"' -> {
                    return true;
                }
                case '\\' -> {
                    if (window.more()) {
                        window.take();
                    }
                }
                case '\n' -> {
                    return false;
                }
                default -> {
                    // Inside the text.
                }
            }
        }
        return false;
    }

    private static boolean ends(byte next) {
        return next == ',' || next == ']' || next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }
}
