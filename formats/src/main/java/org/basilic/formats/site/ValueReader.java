package org.basilic.formats.site;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.formats.site.Value.Kind;

/** Reads values of JSON whole; of a property that stands twice the first is kept, and the second noted. */
final class ValueReader {

    private final JsonParser parser;
    private final String file;
    private final Wrongs wrongs;

    ValueReader(JsonParser parser, String file, Wrongs wrongs) {
        this.parser = parser;
        this.file = file;
        this.wrongs = wrongs;
    }

    /** Reads the value whose first token the parser stands on. */
    Value read(String path) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Value> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                long there = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                Value value = read(path + "." + Fields.shown(name));
                if (fields.putIfAbsent(name, value) != null) {
                    wrongs.add(file, there, path, Fields.shown(name) + " a second time", "each property once");
                }
            }
            return new Value(Kind.OBJECT, "", fields, List.of(), line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(path + "[" + items.size() + "]"));
            }
            return new Value(Kind.ARRAY, "", Map.of(), items, line);
        }
        Kind kind = switch (token) {
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.NUMBER;
        };
        return new Value(kind, parser.getText(), Map.of(), List.of(), line);
    }
}
