package org.basilic.formats.hl7.charges;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A line of the journal: a message, or that one was handed over.
 *
 * @param text of the message; empty when it was handed over
 */
record JournalLine(String control, String text) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String MESSAGE = "message";
    private static final String HANDED_OVER = "handedOver";
    private static final String TEXT = "text";

    static JournalLine handedOver(String control) {
        return new JournalLine(control, "");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField(text.isEmpty() ? HANDED_OVER : MESSAGE, control);
            if (!text.isEmpty()) {
                out.writeStringField(TEXT, text);
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static JournalLine of(byte[] bytes) throws IOException {
        String control = "";
        String text = "";
        try (JsonParser in = JSON.createParser(bytes)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                String value = in.nextTextValue();
                if (value == null) {
                    throw new IOException("a line of the journal that this program does not know");
                }
                if (name.equals(TEXT)) {
                    text = value;
                } else {
                    control = value;
                }
            }
        }
        return new JournalLine(control, text);
    }
}
