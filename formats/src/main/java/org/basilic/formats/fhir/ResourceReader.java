package org.basilic.formats.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
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

    /** A resource contains a handful of others, seldom dozens. */
    static final int MOST_CONTAINED = 10_000;

    private final JsonParser parser;
    private final ElementReader elements;
    private final String file;
    private Intake intake;
    /** What the entries of the bundle brought that is being read; null where no entries were met. */
    private @Nullable Intake entries;

    /**
     * Makes a reader.
     *
     * @param file what problems begin with: the file, and of a file with one resource a line the line
     */
    ResourceReader(JsonParser parser, ReadLimits limits, String file, Intake intake) {
        this.parser = parser;
        this.elements = new ElementReader(parser, limits, file);
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
            intake.refuse(elements.problem("", ProblemCode.NOT_A_RESOURCE, "a value that is no object", "a resource"));
            parser.skipChildren();
        }
    }

    private void resource(Scope scope) throws IOException {
        List<Problem> faults = new ArrayList<>(0);
        List<Problem> outer = elements.exchange(faults);
        Intake around = entries;
        entries = null;
        Element element = elements.object(null, "", -1, property -> beside(property, scope));
        Intake brought = entries;
        try {
            String type = type(element);
            if (element.text("id") == null) {
                scope.setPath(elements.path());
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
            intake.refuse(elements.problem("." + e.path(), e.code(), e.found(), e.wanted()));
        }
        elements.exchange(outer);
        entries = around;
    }

    private boolean beside(String property, Scope scope) throws IOException {
        if (property.equals("contained")) {
            contained(scope);
            return true;
        }
        if (property.equals("entry")) {
            entries();
            return true;
        }
        return false;
    }

    /** Returns the type of a resource; null, noting it, when it is none. */
    private @Nullable String type(Element element) throws BrokenResourceException {
        String type = element.text("resourceType");
        if (type != null && ResourceTypes.has(type)) {
            return type;
        }
        elements.fault(
                ".resourceType",
                ProblemCode.NOT_A_RESOURCE,
                type == null ? "nothing" : "a type that FHIR R4 has not",
                "a type of FHIR R4, in its letters");
        return null;
    }

    private void contained(Scope scope) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            elements.fault("", ProblemCode.BROKEN_RESOURCE, "something else", "an array of resources");
            elements.skip();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                elements.fault("", ProblemCode.NOT_A_RESOURCE, "a value that is no object", "a resource");
                elements.skip();
            } else if (scope.containedCount() >= MOST_CONTAINED) {
                elements.fault("", ProblemCode.TOO_LARGE, "more contained resources", "at most " + MOST_CONTAINED);
                elements.skip();
            } else {
                containOne(scope);
            }
        }
    }

    private void containOne(Scope scope) throws IOException {
        Element element = elements.object(null, "", -1, null);
        try {
            String type = type(element);
            String id = element.text("id");
            FhirResource resource = type == null ? null : Records.of(type, element, scope, true);
            if (resource != null && id != null && !scope.contain(id, resource)) {
                elements.fault(
                        ".id", ProblemCode.BROKEN_RESOURCE, "an id a second time", "an id for each contained resource");
            }
        } catch (BrokenResourceException e) {
            elements.fault("." + e.path(), e.code(), e.found(), e.wanted());
        }
    }

    private void entries() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            elements.skip();
            return;
        }
        Intake whole = intake;
        Intake bundle = new Intake();
        intake = bundle;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT && !elements.tooDeep()) {
                entry();
            } else {
                elements.skip();
            }
        }
        intake = whole;
        entries = bundle;
    }

    private void entry() throws IOException {
        Scope scope = new Scope(file);
        SeenNames names = elements.names();
        for (String property = parser.nextFieldName(); property != null; property = parser.nextFieldName()) {
            boolean first = names.add(property);
            JsonToken token = parser.nextToken();
            if (!first) {
                elements.fault("", ProblemCode.REPEATED_PROPERTY, "the property a second time", "each property once");
                elements.skip();
            } else if (property.equals("fullUrl") && token == JsonToken.VALUE_STRING) {
                scope.setFullUrl(Address.withoutVersion(parser.getText().strip()));
            } else if (property.equals("resource") && token == JsonToken.START_OBJECT) {
                resource(scope);
            } else if (property.equals("request") && token == JsonToken.START_OBJECT) {
                request();
            } else {
                elements.skip();
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
                elements.skip();
            }
        }
        String item = url == null || !delete ? null : Address.typeAndId(Address.withoutVersion(url));
        if (item != null) {
            intake.delete(item);
        }
    }
}
