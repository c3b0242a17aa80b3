package org.basilic.formats.site;

import java.util.List;
import java.util.Map;

/**
 * A value of JSON with the line on which it begins. A value of one kind has the parts of that kind, and the others empty.
 *
 * @param text of a text, else the number or word as written
 */
record Value(Kind kind, String text, Map<String, Value> fields, List<Value> items, long line) {

    /** Kinds of values, in words for whoever reads a problem. */
    enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        TEXT("a text"),
        NUMBER("a number"),
        TRUTH("true or false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
