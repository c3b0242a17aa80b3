package org.basilic.formats.fhir.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimedVisit;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.result.CodedEncounter;

/** Where the claims of a visit come from: which program made them, of what, and by which rules and tables. */
final class ProvenanceJson {

    private final ClaimedVisit visit;
    private final VisitEntries entries;
    private final FhirJson out;

    ProvenanceJson(ClaimedVisit visit, VisitEntries entries, FhirJson out) {
        this.visit = visit;
        this.entries = entries;
        this.out = out;
    }

    /**
     * Writes its properties.
     *
     * @param targets what was made: claims, then charges
     * @param recorded when, with the offset
     */
    void write(List<Entry> targets, String recorded) throws IOException {
        CodedEncounter coded = visit.coded();
        List<String> policies = new ArrayList<>();
        policies.add(CodeUri.POLICY + coded.policy());
        policies.addAll(ChargeItemJson.rules(visit.codedLines()));
        out.references("target", targets);
        out.text("recorded", recorded);
        out.texts("policy", policies);
        out.only("agent", () -> {
            out.concept("type", new Coding(CodeUri.AGENT, "assembler"));
            out.reference("who", entries.program());
        });
        out.all(
                "entity",
                List.of(
                        new Source(CodeUri.DIGEST, digest(), "encounter record, as this program writes it"),
                        new Source(CodeUri.RULEBOOK, coded.rulebook(), "rules"),
                        new Source(CodeUri.TABLES, coded.referenceData(), "tables, as of " + coded.effective())),
                this::source);
    }

    /** Something that was used. */
    private record Source(CodeUri system, String value, String words) {}

    private void source(Source source) throws IOException {
        out.text("role", "source");
        out.object("what", () -> {
            out.object("identifier", () -> out.identifierProperties(source.system(), source.value()));
            out.text("display", source.words());
        });
    }

    /** Returns SHA-256 of the encounter as one line of native JSON. */
    private String digest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new EncounterWriter().writeAlone(visit.encounter(), bytes);
        return Digest.of(bytes.toByteArray());
    }
}
