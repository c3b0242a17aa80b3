package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/** The properties of an object as they are written; what is null or an empty list is left out. */
final class Properties {

    /** How one kind of object writes its properties. */
    interface Writing<T> {

        /** Writes the properties of the object, without its braces. */
        void write(T value, Properties out) throws IOException;
    }

    private final JsonGenerator out;

    Properties(JsonGenerator out) {
        this.out = out;
    }

    void text(Key key, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeFieldName(key.written());
            out.writeString(text);
        }
    }

    void word(Key key, @Nullable Written word) throws IOException {
        text(key, word == null ? null : word.written());
    }

    void date(Key key, @Nullable LocalDate date) throws IOException {
        text(key, date == null ? null : date.toString());
    }

    void time(Key key, @Nullable LocalDateTime time) throws IOException {
        text(key, time == null ? null : time.toString());
    }

    void number(Key key, @Nullable Integer number) throws IOException {
        if (number != null) {
            out.writeFieldName(key.written());
            out.writeNumber(number.intValue());
        }
    }

    void number(Key key, BigDecimal number) throws IOException {
        out.writeFieldName(key.written());
        out.writeNumber(number);
    }

    void truth(Key key, @Nullable Boolean truth) throws IOException {
        if (truth != null) {
            out.writeFieldName(key.written());
            out.writeBoolean(truth);
        }
    }

    void texts(Key key, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            out.writeFieldName(key.written());
            out.writeStartArray();
            for (String text : texts) {
                out.writeString(text);
            }
            out.writeEndArray();
        }
    }

    <T> void object(Key key, @Nullable T value, Writing<T> writing) throws IOException {
        if (value != null) {
            out.writeFieldName(key.written());
            object(value, writing);
        }
    }

    <T> void all(Key key, List<T> values, Writing<T> writing) throws IOException {
        if (!values.isEmpty()) {
            allEvenNone(key, values, writing);
        }
    }

    /** Writes the list even when it is empty, for a property that must be there. */
    <T> void allEvenNone(Key key, List<T> values, Writing<T> writing) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartArray();
        for (T value : values) {
            object(value, writing);
        }
        out.writeEndArray();
    }

    <T> void object(T value, Writing<T> writing) throws IOException {
        out.writeStartObject();
        writing.write(value, this);
        out.writeEndObject();
    }
}
