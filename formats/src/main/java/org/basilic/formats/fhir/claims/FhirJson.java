package org.basilic.formats.fhir.claims;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of resources as they are written; what is null, blank or an empty list is left out, as FHIR wants it. */
final class FhirJson {

    private static final String SYSTEM = "system";

    /** Writes the properties of one object, without its braces. */
    interface Writing {
        void write() throws IOException;
    }

    /** Writes the properties of one of several objects, without its braces. */
    interface EachWriting<T> {
        void write(T value) throws IOException;
    }

    private final JsonGenerator out;

    FhirJson(JsonGenerator out) {
        this.out = out;
    }

    void text(String name, @Nullable String text) throws IOException {
        if (text != null && !text.isBlank()) {
            out.writeStringField(name, text);
        }
    }

    void truth(String name, boolean truth) throws IOException {
        out.writeBooleanField(name, truth);
    }

    void number(String name, int number) throws IOException {
        out.writeNumberField(name, number);
    }

    void number(String name, BigDecimal number) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(number.toPlainString());
    }

    void texts(String name, List<String> texts) throws IOException {
        if (texts.stream().allMatch(String::isBlank)) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            if (!text.isBlank()) {
                out.writeString(text);
            }
        }
        out.writeEndArray();
    }

    void numbers(String name, List<Integer> numbers) throws IOException {
        if (!numbers.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (int number : numbers) {
                out.writeNumber(number);
            }
            out.writeEndArray();
        }
    }

    void object(String name, Writing writing) throws IOException {
        out.writeObjectFieldStart(name);
        writing.write();
        out.writeEndObject();
    }

    <T> void all(String name, List<T> values, EachWriting<T> writing) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (T value : values) {
            out.writeStartObject();
            writing.write(value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Writes a list of one object. */
    void only(String name, Writing writing) throws IOException {
        all(name, List.of(writing), Writing::write);
    }

    /** Writes a concept of one code. */
    void concept(String name, Coding coding) throws IOException {
        concept(name, coding, null);
    }

    /** Writes a concept of one code and the words for it. */
    void concept(String name, Coding coding, @Nullable String words) throws IOException {
        object(name, () -> conceptProperties(coding, words));
    }

    void concepts(String name, List<Coding> codings) throws IOException {
        all(name, codings, coding -> conceptProperties(coding, null));
    }

    private void conceptProperties(Coding coding, @Nullable String words) throws IOException {
        only("coding", () -> coding(coding));
        text("text", words);
    }

    void coding(Coding coding) throws IOException {
        text(SYSTEM, coding.system().uri());
        text("code", coding.code());
    }

    /** Writes a list of one identifier. */
    void identifier(CodeUri system, String value) throws IOException {
        only("identifier", () -> identifierProperties(system, value));
    }

    void identifierProperties(CodeUri system, String value) throws IOException {
        text(SYSTEM, system.uri());
        text("value", value);
    }

    /** Writes a reference to another resource of the bundle. */
    void reference(String name, Entry to) throws IOException {
        object(name, () -> text("reference", to.address()));
    }

    void references(String name, List<Entry> to) throws IOException {
        all(name, to, one -> text("reference", one.address()));
    }

    /** Writes dollars. */
    void money(String name, BigDecimal dollars) throws IOException {
        object(name, () -> {
            number("value", dollars.scale() < 2 ? dollars.setScale(2) : dollars);
            text("currency", "USD");
        });
    }
}
