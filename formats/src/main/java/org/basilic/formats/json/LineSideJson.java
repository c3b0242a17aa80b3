package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** One side of a line that is compared, as JSON. */
final class LineSideJson {

    private LineSideJson() {}

    /** Writes what a claim would show of the line on one side, where that has it. */
    static void side(
            String name, @Nullable CodedLine line, CodedEncounter coded, JsonGenerator out, PrettyLayout pretty)
            throws IOException {
        if (line == null) {
            return;
        }
        out.writeFieldName(name);
        out.writeStartObject();
        out.writeNumberField("line", place(line, coded.lines()));
        texts("modifiers", line.modifiers(), out, pretty);
        out.writeNumberField("units", line.units());
        out.writeStringField("serviceDate", line.serviceDate().toString());
        text("ndc", line.ndc(), out);
        out.writeEndObject();
    }

    /** Returns the number of the line in its result, which counts from 1: the very line, not one like it. */
    @SuppressWarnings("ReferenceEquality")
    private static int place(CodedLine line, List<CodedLine> lines) {
        int number = 1;
        for (CodedLine each : lines) {
            if (each == line) {
                break;
            }
            number++;
        }
        return number;
    }

    static void text(String name, @Nullable String text, JsonGenerator out) throws IOException {
        if (text != null) {
            out.writeStringField(name, text);
        }
    }

    static void texts(String name, List<String> texts, JsonGenerator out, PrettyLayout pretty) throws IOException {
        out.writeFieldName(name);
        pretty.plainList(true);
        out.writeStartArray();
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
        pretty.plainList(false);
    }
}
