package org.basilic.cli.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.basilic.cli.Printable;

/**
 * A piece of HTML while it is written. Every text and value of an attribute is escaped here and nowhere else; the names of
 * elements and attributes are the program's own. What was opened is closed in order.
 */
final class Page {

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. */
    Page open(String element, String... attributes) {
        tag(element, attributes);
        html.append('>');
        open.push(element);
        return this;
    }

    /** Adds an element without content, of SVG. */
    Page empty(String element, String... attributes) {
        tag(element, attributes);
        html.append("/>");
        return this;
    }

    /** Adds text. */
    Page text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** Closes the element that was opened last. */
    Page close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element that was opened last, and ends the line. */
    Page closeLine() {
        return close().endLine();
    }

    /** Ends the line, for those who read the source. */
    Page endLine() {
        html.append('\n');
        return this;
    }

    /** Adds an element that holds text alone, and ends the line. */
    Page line(String element, String text, String... attributes) {
        return open(element, attributes).text(text).closeLine();
    }

    /** Adds an element that holds text alone. */
    Page cell(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    private void tag(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    /** Returns a text that is no markup, in an attribute neither, and turns no direction of writing. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        String plain = Printable.of(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Returns what was written. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open: " + open);
        }
        return html.toString();
    }
}
