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
 * Reads the resources of one document: one, several in an array, or those of a bundle, each made a record as soon as its last
 * brace has been read. Not for several threads.
 */
final class ResourceReader {

    /** Nobody reads more faults of one resource than this. */
    private static final int MOST_FAULTS = 20;

    /** A resource contains a handful of others, seldom dozens. */
    static final int MOST_CONTAINED = 10_000;

    /** Digits of an exponent that leave a number that can be worked with. */
    private static final int EXPONENT_DIGITS = 3;

    private final JsonParser parser;
    private final ReadLimits limits;
    private final String file;
    private Intake intake;
    private final List<SeenNames> seen = new ArrayList<>();
    private List<Problem> faults = new ArrayList<>(0);
    /** What the entries of the bundle brought that is being read; null where no entries were met. */
    private @Nullable Intake entries;

    /**
     * Makes a reader.
     *
     * @param file what problems begin with: the file, and of a file with one resource a line the line
     */
    ResourceReader(JsonParser parser, ReadLimits limits, String file, Intake intake) {
        this.parser = parser;
        this.limits = limits;
        this.file = file;
        this.intake = intake;
    }

    /** Reads to the end of the document. */
    void read() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    one();
                }
            } else {
                one();
            }
        }
    }

    private void one() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            resource(new Scope(file));
        } else {
            intake.refuse(problem("", ProblemCode.NOT_A_RESOURCE, "a value that is no object", "a resource"));
            parser.skipChildren();
        }
    }

    private void resource(Scope scope) throws IOException {
        List<Problem> outer = faults;
        Intake around = entries;
        faults = new ArrayList<>(0);
        entries = null;
        Element element = object(null, "", -1, scope);
        Intake brought = entries;
        try {
            String type = type(element);
            if (element.text("id") == null) {
                scope.setPath(path());
            }
            if (!faults.isEmpty()) {
                faults.forEach(intake::refuse);
            } else if (brought != null && "Bundle".equals(type)) {
                intake.addAll(brought);
            } else if (type != null) {
                FhirResource read = Records.of(type, element, scope, false);
                if (read == null) {
                    intake.skip(type);
                } else {
                    intake.add(read);
                }
            }
        } catch (BrokenResourceException e) {
            faults.forEach(intake::refuse);
            intake.refuse(problem("." + e.path(), e.code(), e.found(), e.wanted()));
        }
        faults = outer;
        entries = around;
    }

    /** Returns the type of a resource; null, noting it, when it is none. */
    private @Nullable String type(Element element) throws BrokenResourceException {
        String type = element.text("resourceType");
        if (type != null && ResourceTypes.has(type)) {
            return type;
        }
        fault(
                ".resourceType",
                ProblemCode.NOT_A_RESOURCE,
                type == null ? "nothing" : "a type that FHIR R4 has not",
                "a type of FHIR R4, in its letters");
        return null;
    }

    /**
     * Reads the object that stands here.
     *
     * @param scope of a resource, so that what it contains is read; null for an element within one
     */
    private Element object(@Nullable Element parent, String name, int index, @Nullable Scope scope) throws IOException {
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
            } else if (scope != null && property.equals("contained")) {
                contained(scope);
            } else if (scope != null && property.equals("entry")) {
                entries();
            } else {
                skip();
            }
        }
        return element;
    }

    /** Returns names to be compared, which belong to this depth until the object here ends. */
    private SeenNames names() {
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
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
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
            if (c == 0 || Character.isSurrogate(c) && !whole(text, i)) {
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

    private void contained(Scope scope) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            fault("", ProblemCode.BROKEN_RESOURCE, "something else", "an array of resources");
            skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                fault("", ProblemCode.NOT_A_RESOURCE, "a value that is no object", "a resource");
                skip();
            } else if (scope.containedCount() >= MOST_CONTAINED) {
                fault("", ProblemCode.TOO_LARGE, "more contained resources", "at most " + MOST_CONTAINED);
                skip();
            } else {
                containOne(scope);
            }
        }
    }

    private void containOne(Scope scope) throws IOException {
        Element element = object(null, "", -1, null);
        try {
            String type = type(element);
            String id = element.text("id");
            FhirResource resource = type == null ? null : Records.of(type, element, scope, true);
            if (resource != null && id != null && !scope.contain(id, resource)) {
                fault(".id", ProblemCode.BROKEN_RESOURCE, "an id a second time", "an id for each contained resource");
            }
        } catch (BrokenResourceException e) {
            fault("." + e.path(), e.code(), e.found(), e.wanted());
        }
    }

    private void entries() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            skip();
            return;
        }
        Intake whole = intake;
        Intake bundle = new Intake();
        intake = bundle;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT && !tooDeep()) {
                entry();
            } else {
                skip();
            }
        }
        intake = whole;
        entries = bundle;
    }

    private void entry() throws IOException {
        Scope scope = new Scope(file);
        SeenNames names = names();
        for (String property = parser.nextFieldName(); property != null; property = parser.nextFieldName()) {
            boolean first = names.add(property);
            JsonToken token = parser.nextToken();
            if (!first) {
                fault("", ProblemCode.REPEATED_PROPERTY, "the property a second time", "each property once");
                skip();
            } else if (property.equals("fullUrl") && token == JsonToken.VALUE_STRING) {
                scope.setFullUrl(Address.withoutVersion(parser.getText().strip()));
            } else if (property.equals("resource") && token == JsonToken.START_OBJECT) {
                resource(scope);
            } else if (property.equals("request") && token == JsonToken.START_OBJECT) {
                request();
            } else {
                skip();
            }
        }
    }

    /** Reads what an entry asks of a server: that a resource be deleted takes it back. */
    private void request() throws IOException {
        boolean delete = false;
        String url = null;
        for (String property = parser.nextFieldName(); property != null; property = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (property.equals("method") && token == JsonToken.VALUE_STRING) {
                delete = parser.getText().equals("DELETE");
            } else if (property.equals("url") && token == JsonToken.VALUE_STRING) {
                url = parser.getText().strip();
            } else {
                skip();
            }
        }
        String item = url == null || !delete ? null : Address.typeAndId(Address.withoutVersion(url));
        if (item != null) {
            intake.delete(item);
        }
    }

    private boolean tooDeep() {
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
    private void skip() throws IOException {
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

    private void fault(String below, ProblemCode code, String found, String wanted) {
        if (faults.size() < MOST_FAULTS) {
            Problem problem = problem(below, code, found, wanted);
            if (!faults.contains(problem)) {
                faults.add(problem);
            }
        }
    }

    private Problem problem(String below, ProblemCode code, String found, String wanted) {
        return new Problem(file + " " + path() + below, code, found, wanted);
    }

    /** Returns the JSON path of the value here; names that are not the standard's are not shown. */
    private String path() {
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
