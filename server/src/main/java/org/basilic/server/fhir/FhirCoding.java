package org.basilic.server.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.chart.RowFate;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Registration;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.Made;
import org.basilic.cli.Version;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.fhir.FhirImport;
import org.basilic.formats.fhir.claims.FhirClaimWriter;
import org.basilic.formats.json.Layout;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Finding;
import org.basilic.server.actor.Actor;
import org.basilic.server.api.ApiException;
import org.basilic.server.api.FoundProblem;
import org.basilic.server.api.StoredRegistrations;
import org.basilic.server.api.Trouble;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.intake.IntakeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Codes what resources of FHIR tell. The answer is Parameters: of each visit its status, what a person must see to, and its
 * claims as {@code basilic claim --to fhir} writes them, or where no claim can be made yet, a charge for each line.
 */
@Component
class FhirCoding {

    private final Facilities facilities;
    private final FacilityMaps maps;
    private final StoredRegistrations stored;
    private final Clock clock;

    FhirCoding(Facilities facilities, FacilityMaps maps, StoredRegistrations stored, Clock clock) {
        this.facilities = facilities;
        this.maps = maps;
        this.stored = stored;
        this.clock = clock;
    }

    byte[] of(Actor actor, Path file) throws IOException {
        Reference reference = facilities.reference(actor.facility());
        Taker taker = new Taker(new EncounterCheck(reference));
        FhirImport.read(List.of(new FeedFile("bundle", file)), maps.of(actor.facility(), IntakeKind.FHIR), taker);
        if (!taker.problems.isEmpty()) {
            throw ApiException.of(taker.problems);
        }
        if (taker.encounters.isEmpty()) {
            throw new ApiException(Trouble.RECORD_REFUSED, "the resources tell of no visit");
        }
        SiteFile site = facilities.site(actor.facility());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("resourceType", "Parameters");
            json.writeArrayFieldStart("parameter");
            for (Encounter encounter : taker.encounters) {
                Registration registration = registration(actor, encounter, site);
                visit(encounter, registration, site, reference, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private @Nullable Registration registration(Actor actor, Encounter encounter, @Nullable SiteFile site)
            throws IOException {
        String kept = site == null ? null : stored.of(actor, encounter.id());
        return site == null || kept == null
                ? null
                : Registrations.read(
                                new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8)),
                                "registration",
                                site.site())
                        .of(encounter.id());
    }

    private void visit(
            Encounter encounter,
            @Nullable Registration registration,
            @Nullable SiteFile site,
            Reference reference,
            JsonGenerator json)
            throws IOException {
        String policy =
                registration == null || site == null ? null : site.policies().get(registration.payer());
        CodedEncounter coded = new Coder(reference).code(encounter, new Request(policy, Map.of(), Explain.ALL));
        List<Issue> issues = new ArrayList<>();
        for (Finding finding : coded.findings()) {
            issues.add(Issue.of(finding));
        }
        Made made = registration == null || site == null
                ? null
                : new ClaimMaking(site.site(), reference).make(encounter, coded, registration);
        json.writeStartObject();
        json.writeStringField("name", "visit");
        json.writeArrayFieldStart("part");
        value("id", "valueString", encounter.id(), json);
        value("status", "valueCode", coded.status().written(), json);
        value("policy", "valueString", coded.policy(), json);
        value("tables", "valueString", coded.referenceData(), json);
        if (made != null && !made.stopped() && !made.claims().isEmpty()) {
            begin("claims", json);
            json.writeRawValue(bundle(new ClaimedVisit(encounter, coded, registration, made.claims())));
            json.writeEndObject();
        } else {
            for (CodedLine line : coded.lines()) {
                begin("charge", json);
                ChargeItems.write(encounter, line, json);
                json.writeEndObject();
            }
            if (made != null) {
                made.problems()
                        .forEach(problem ->
                                issues.add(new Issue("warning", "business-rule", "claim", problem.toString(), null)));
            }
        }
        if (!issues.isEmpty()) {
            begin("issues", json);
            Issue.outcome(issues, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String bundle(ClaimedVisit visit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FhirClaimWriter(Version.program(), clock, Layout.LINE).write(visit, out);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static void begin(String name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeFieldName("resource");
    }

    private static void value(String name, String kind, String value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField(kind, value);
        json.writeEndObject();
    }

    /** Holds what an import makes; one problem refuses all of it. */
    private static final class Taker implements ImportTaker {

        private final EncounterCheck check;
        private final List<Encounter> encounters = new ArrayList<>();
        private final List<FoundProblem> problems = new ArrayList<>();

        Taker(EncounterCheck check) {
            this.check = check;
        }

        @Override
        public void encounter(Encounter encounter) {
            encounters.add(encounter);
            for (Problem problem : check.problems(encounter)) {
                problems.add(new FoundProblem(encounters.size(), 1, problem));
            }
        }

        @Override
        public void fate(RowFate fate) {
            // What is left for a person stands in the encounter's open points, and so in its findings.
        }

        @Override
        public void refused(Problem problem) {
            problems.add(new FoundProblem(encounters.size() + 1, 1, problem));
        }
    }
}
