package org.basilic.formats.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Opens JSON of a site's files: nothing beyond the standard, and no value larger than any that makes sense. */
final class Json {

    private static final int NESTING = 20;
    private static final int TEXT = 10_000;
    private static final int DIGITS = 30;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxStringLength(TEXT)
                    .maxNameLength(TEXT)
                    .maxNumberLength(DIGITS)
                    .build())
            .build();

    private Json() {}

    static JsonParser open(InputStream in) throws IOException {
        return FACTORY.createParser(in);
    }

    /** Returns the one value of a text; null, noting it, where it is none. */
    static @Nullable Value read(String text, String file, Wrongs wrongs) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                wrongs.add(file, 1, "the file is empty; wanted one JSON object");
                return null;
            }
            Value value = new ValueReader(parser, file, wrongs).read("$");
            JsonToken after = parser.nextToken();
            if (after != null) {
                wrongs.add(
                        file,
                        parser.currentTokenLocation().getLineNr(),
                        "something stands behind the end of the object; wanted nothing");
                return null;
            }
            return value;
        } catch (JsonProcessingException e) {
            notJson(e, file, wrongs);
            return null;
        }
    }

    /** Notes where a text stops to be JSON; what stands there is not repeated. */
    static void notJson(JsonProcessingException e, String file, Wrongs wrongs) {
        long line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1);
        long column = e.getLocation() == null ? 1 : Math.max(e.getLocation().getColumnNr(), 1);
        wrongs.add(file, line, "no JSON at column " + column + ", or a value too large; wanted JSON in UTF-8");
    }
}
