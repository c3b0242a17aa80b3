package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of reports: what is not known is left out, and no number is written with a power of ten. */
final class Fields {

    private Fields() {}

    static void text(String name, @Nullable Object value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
    }

    static void texts(String name, List<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    static void number(String name, @Nullable BigDecimal value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeNumber(value.toPlainString());
        }
    }

    static void number(String name, @Nullable Integer value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
    }
}
