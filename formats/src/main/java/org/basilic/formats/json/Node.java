package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value held whole, for the few who change a record before it is read again. Immutable. */
sealed interface Node {

    /** An object, its properties in the order in which they were written. */
    record Fields(Map<String, Node> properties) implements Node {
        @Override
        public void write(JsonGenerator out) throws IOException {
            out.writeStartObject();
            for (Map.Entry<String, Node> property : properties.entrySet()) {
                out.writeFieldName(property.getKey());
                property.getValue().write(out);
            }
            out.writeEndObject();
        }
    }

    /** An array. */
    record Items(List<Node> values) implements Node {
        @Override
        public void write(JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (Node value : values) {
                value.write(out);
            }
            out.writeEndArray();
        }
    }

    /** A text. */
    record Text(String text) implements Node {
        @Override
        public void write(JsonGenerator out) throws IOException {
            out.writeString(text);
        }
    }

    /** A number, true, false or null, as it was written. */
    record Bare(String text) implements Node {
        @Override
        public void write(JsonGenerator out) throws IOException {
            out.writeRawValue(text);
        }
    }

    /** Writes the value. */
    void write(JsonGenerator out) throws IOException;

    /** Returns the value of this text; null where it is no JSON, or more than one value. */
    static @Nullable Node of(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() == null) {
                return null;
            }
            Node value = read(parser);
            return parser.nextToken() == null ? value : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Node read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> properties = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                properties.put(name, read(parser));
            }
            return new Fields(properties);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(read(parser));
            }
            return new Items(values);
        }
        return token == JsonToken.VALUE_STRING ? new Text(parser.getText()) : new Bare(parser.getText());
    }

    /** Returns the value as JSON. */
    default byte[] json() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
            write(out);
        }
        return bytes.toByteArray();
    }
}
