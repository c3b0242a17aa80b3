package org.basilic.formats.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.ReadLimits;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads elements from tokens and notes what is wrong with them, so that reading goes on behind a fault. Not for several threads.
 */
final class ElementReader {

    /** Nobody reads more faults of one resource than this. */
    private static final int MOST_FAULTS = 20;

    /** Digits of an exponent that leave a number that can be worked with. */
    private static final int EXPONENT_DIGITS = 3;

    /** Who takes the properties that are no plain elements. */
    interface Beside {

        /** Takes the value that stands here, to its end; false, taking nothing, when it is not one of these. */
        boolean take(String property) throws IOException;
    }

    private final JsonParser parser;
    private final ReadLimits limits;
    private final String file;
    private final List<SeenNames> seen = new ArrayList<>();
    private List<Problem> faults = new ArrayList<>(0);

    /**
     * Makes a reader.
     *
     * @param file what problems begin with: the file, and of a file with one resource a line the line
     */
    ElementReader(JsonParser parser, ReadLimits limits, String file) {
        this.parser = parser;
        this.limits = limits;
        this.file = file;
    }

    /** Puts other faults in the place of those noted so far, and returns these. */
    List<Problem> exchange(List<Problem> others) {
        List<Problem> before = faults;
        faults = others;
        return before;
    }

    /**
     * Reads the object that stands here.
     *
     * @param beside takes properties that are no plain elements; null where there are none
     */
    Element object(@Nullable Element parent, String name, int index, @Nullable Beside beside) throws IOException {
        Element element = new Element(parent, name, index);
        SeenNames names = names();
        for (String property = parser.nextFieldName(); property != null; property = parser.nextFieldName()) {
            boolean first = names.add(property);
            parser.nextToken();
            if (!first) {
                fault("", ProblemCode.REPEATED_PROPERTY, "the property a second time", "each property once");
                skip();
            } else if (Properties.isRead(property)) {
                Object value = value(element, property, -1);
                if (value != null) {
                    element.add(property, value);
                }
            } else if (beside == null || !beside.take(property)) {
                skip();
            }
        }
        return element;
    }

    /** Returns names to be compared, which belong to this depth until the object here ends. */
    SeenNames names() {
        int depth = parser.getParsingContext().getNestingDepth();
        while (seen.size() <= depth) {
            seen.add(new SeenNames());
        }
        SeenNames names = seen.get(depth);
        names.clear();
        return names;
    }

    private @Nullable Object value(Element parent, String name, int index) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> tooDeep() ? skipped() : object(parent, name, index, null);
            case START_ARRAY -> tooDeep() ? skipped() : list(parent, name);
            default -> null;
        };
    }

    private List<Object> list(Element parent, String name) throws IOException {
        List<Object> list = new ArrayList<>(2);
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parent, name, index++);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private @Nullable String text() throws IOException {
        String text = parser.getText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !whole(text, i))) {
                fault("", ProblemCode.BAD_BYTES, "a text with a NUL or half of a character", "whole characters");
                return null;
            }
        }
        return text;
    }

    private static boolean whole(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private @Nullable BigDecimal number() throws IOException {
        String text = parser.getText();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        int digits = exponent < 0 ? 0 : text.length() - exponent - 1;
        if (text.length() > limits.numberDigits() || digits > EXPONENT_DIGITS + 1) {
            fault("", ProblemCode.TOO_LARGE, "a number that is too long", "a number that can have been charted");
            return null;
        }
        return new BigDecimal(text);
    }

    /** Whether the value here is nested too deeply, which is noted. */
    boolean tooDeep() {
        if (parser.getParsingContext().getNestingDepth() <= limits.nesting()) {
            return false;
        }
        fault(
                "",
                ProblemCode.TOO_LARGE,
                "too many objects and arrays within each other",
                "at most " + limits.nesting());
        return true;
    }

    private @Nullable Object skipped() throws IOException {
        parser.skipChildren();
        return null;
    }

    /** Passes over the value here, looking at nothing but how deep it goes. */
    void skip() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return;
        }
        int open = 1;
        if (tooDeep()) {
            parser.skipChildren();
            return;
        }
        while (open > 0) {
            token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                if (tooDeep()) {
                    parser.skipChildren();
                } else {
                    open++;
                }
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                open--;
            }
        }
    }

    /** Notes a fault of the resource that is being read, at the value here. */
    void fault(String below, ProblemCode code, String found, String wanted) {
        if (faults.size() < MOST_FAULTS) {
            Problem problem = problem(below, code, found, wanted);
            if (!faults.contains(problem)) {
                faults.add(problem);
            }
        }
    }

    /** Makes a problem of the value here. */
    Problem problem(String below, ProblemCode code, String found, String wanted) {
        return new Problem(file + " " + path() + below, code, found, wanted);
    }

    /** Returns the JSON path of the value here; names that are not the standard's are not shown. */
    String path() {
        JsonStreamContext innermost = parser.getParsingContext();
        while (innermost.getNestingDepth() > limits.nesting()) {
            innermost = innermost.getParent();
        }
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
            if (at.inArray() && at.hasCurrentIndex()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.inObject() && at.hasCurrentName()) {
                path.insert(0, Properties.isKnown(at.getCurrentName()) ? "." + at.getCurrentName() : ".(property)");
            }
        }
        return path.insert(0, '$').toString();
    }
}
