package org.basilic.server.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes SVG: elements in order, everything from a record escaped, no styles but classes. */
final class Svg {

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; what is null is left out
     */
    Svg open(String name, @Nullable Object... attributes) {
        head(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Writes an element with nothing in it. */
    Svg empty(String name, @Nullable Object... attributes) {
        head(name, attributes);
        out.append("/>");
        return this;
    }

    /** Writes a text at a place. */
    Svg words(String words, String classes, long x, long y) {
        head("text", "class", classes, "x", x, "y", y);
        out.append('>');
        escape(words);
        out.append("</text>");
        return this;
    }

    /** Writes an element with only words in it. */
    Svg line(String name, String words) {
        out.append('<').append(name).append('>');
        escape(words);
        out.append("</").append(name).append('>');
        return this;
    }

    /** Closes the element that was opened last. */
    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends a line of the text, for whoever reads it. */
    Svg lineBreak() {
        out.append('\n');
        return this;
    }

    private void head(String name, @Nullable Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value.toString());
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
