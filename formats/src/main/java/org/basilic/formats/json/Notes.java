package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What was found wrong with the text of a record so far. Paths are made only here, from where the parser stands. */
final class Notes {

    /** Nobody reads more problems of one record than this. */
    private static final int MOST = 200;

    /** Below this depth the schema has nothing, and a path says nothing more. */
    private static final int DEEPEST = 8;

    private final JsonParser parser;
    private @Nullable List<Problem> problems;

    Notes(JsonParser parser) {
        this.parser = parser;
    }

    List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** Notes a problem of the value at which the parser stands. */
    void add(ProblemCode code, String found, String wanted) {
        if (room()) {
            add(new Problem(path(), code, found, wanted));
        }
    }

    /** Notes that the value is of another JSON type than it should be. */
    void wrongType(String wanted) throws IOException {
        add(ProblemCode.WRONG_TYPE, kind(), wanted);
    }

    /** Notes that the object just left lacks a property. */
    void missing(Key key) {
        if (room()) {
            add(new Problem(path() + "." + key, ProblemCode.MISSING_PROPERTY, "nothing", "the property " + key));
        }
    }

    /** Returns the JSON path of the value at which the parser stands, such as {@code $.administrations[2].stop}. */
    String path() {
        JsonStreamContext innermost = parser.getParsingContext();
        while (innermost.getNestingDepth() > DEEPEST) {
            innermost = innermost.getParent();
        }
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
            if (at.inArray() && at.hasCurrentIndex()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.inObject() && at.hasCurrentName()) {
                path.insert(0, "." + Shown.property(at.getCurrentName()));
            }
        }
        return path.insert(0, '$').toString();
    }

    private boolean room() {
        return problems == null || problems.size() <= MOST;
    }

    private void add(Problem problem) {
        List<Problem> all = problems == null ? new ArrayList<>() : problems;
        problems = all;
        all.add(
                all.size() < MOST
                        ? problem
                        : new Problem(
                                "$",
                                ProblemCode.TOO_LARGE,
                                "more than " + MOST + " problems; the rest is not listed",
                                "an encounter that follows the schema"));
    }

    private String kind() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case VALUE_STRING -> Shown.length(parser.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> token.asString();
        };
    }
}
