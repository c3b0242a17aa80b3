package org.basilic.server.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.result.CodedLine;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a visit of which nobody said who pays, as charges: what, how much, by which rules. Whether they may be billed
 * is not said before somebody registers the visit.
 */
final class ChargeItems {

    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String RULE = "urn:basilic:rule:";

    private ChargeItems() {}

    static void write(Encounter encounter, CodedLine line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("resourceType", "ChargeItem");
        Set<String> rules = new LinkedHashSet<>();
        for (Reason reason : line.because()) {
            rules.add(RULE + reason.rule().id());
        }
        if (!rules.isEmpty()) {
            json.writeArrayFieldStart("definitionUri");
            for (String rule : rules) {
                json.writeString(rule);
            }
            json.writeEndArray();
        }
        json.writeStringField("status", "planned");
        json.writeObjectFieldStart("code");
        json.writeArrayFieldStart("coding");
        json.writeStartObject();
        json.writeStringField("system", Character.isDigit(line.code().charAt(0)) ? CPT : HCPCS);
        json.writeStringField("code", line.code());
        json.writeEndObject();
        json.writeEndArray();
        List<String> words = new ArrayList<>(List.of(line.code()));
        words.addAll(line.modifiers());
        json.writeStringField("text", String.join("-", words));
        json.writeEndObject();
        subject(encounter.patient(), json);
        json.writeStringField("occurrenceDateTime", line.serviceDate().toString());
        json.writeObjectFieldStart("quantity");
        json.writeNumberField("value", line.units());
        json.writeEndObject();
        if (!line.because().isEmpty()) {
            json.writeArrayFieldStart("note");
            for (Reason reason : line.because()) {
                json.writeStartObject();
                json.writeStringField("text", reason.rule().id() + ": " + reason.inWords());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void subject(@Nullable Patient patient, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("subject");
        String id = patient == null ? null : patient.id();
        if (id == null) {
            json.writeStringField("display", "not told");
        } else {
            json.writeStringField("type", "Patient");
            json.writeObjectFieldStart("identifier");
            json.writeStringField("value", id);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
