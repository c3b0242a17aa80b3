package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;
import org.basilic.result.CodedLine;

/** The bundle of a visit. */
final class BundleJson {

    private final ClaimedVisit visit;
    private final VisitEntries entries;
    private final FhirJson out;
    private final List<Resource> resources = new ArrayList<>();

    /** A resource, and what writes it. */
    private record Resource(Entry entry, FhirJson.Writing writing) {}

    BundleJson(ClaimedVisit visit, FhirJson out) {
        this.visit = visit;
        this.entries = new VisitEntries(visit);
        this.out = out;
    }

    /**
     * Writes its properties.
     *
     * @param version of this program
     * @param now when it is made, with the offset
     */
    void write(String version, String now) throws IOException {
        List<Entry> made = claims(now);
        charges(made);
        people();
        coverages();
        Entry patient = entries.patient(visit.claims().get(0));
        add(entries.encounter(), () -> VisitJson.write(visit.encounter(), patient, out));
        add(entries.program(), () -> program(version));
        add(entries.provenance(), () -> new ProvenanceJson(visit, entries, out).write(made, now));

        out.text("resourceType", "Bundle");
        out.text("id", FhirId.of(visit.account(), "-claims"));
        out.text("type", "collection");
        out.text("timestamp", now);
        out.all("entry", resources, this::entry);
    }

    private void entry(Resource resource) throws IOException {
        out.text("fullUrl", resource.entry().address());
        out.object("resource", () -> {
            out.text("resourceType", resource.entry().type());
            out.text("id", resource.entry().id());
            resource.writing().write();
        });
    }

    private void add(Entry entry, FhirJson.Writing writing) {
        resources.add(new Resource(entry, writing));
    }

    private List<Entry> claims(String now) {
        List<Entry> made = new ArrayList<>();
        for (Claim claim : visit.claims()) {
            Entry entry = entries.claim(claim);
            made.add(entry);
            add(entry, () -> new ClaimJson(claim, entries, out).write(now));
        }
        return made;
    }

    private void charges(List<Entry> made) {
        List<Optional<CodedLine>> coded = visit.codedLines();
        ChargeItemJson charge = new ChargeItemJson(visit, entries, out);
        int at = 0;
        for (Claim claim : visit.claims()) {
            for (ClaimLine line : claim.lines()) {
                Entry entry = entries.charge(claim, line);
                CodedLine behind = coded.get(at++).orElse(null);
                made.add(entry);
                add(entry, () -> charge.write(claim, line, behind));
            }
        }
    }

    private void people() {
        PartyJson party = new PartyJson(out);
        String number = visit.claims().get(0).medicalRecordNumber();
        for (Map.Entry<Insured, Entry> one : entries.patients().entrySet()) {
            add(one.getValue(), () -> party.patient(one.getKey(), number));
        }
        for (Map.Entry<BillingProvider, Entry> one : entries.providers().entrySet()) {
            add(one.getValue(), () -> party.provider(one.getKey()));
        }
        for (Map.Entry<Clinician, Entry> one : entries.clinicians().entrySet()) {
            add(one.getValue(), () -> party.clinician(one.getKey()));
        }
    }

    private void coverages() {
        PartyJson party = new PartyJson(out);
        Entry patient = entries.patient(visit.claims().get(0));
        for (Map.Entry<VisitEntries.Payer, Entry> one : entries.payers().entrySet()) {
            add(one.getValue(), () -> party.payer(one.getKey().coverage()));
        }
        for (Map.Entry<VisitEntries.Subscriber, Entry> one :
                entries.subscribers().entrySet()) {
            add(one.getValue(), () -> party.subscriber(one.getKey().coverage(), patient));
        }
        for (Map.Entry<Coverage, Entry> one : entries.coverages().entrySet()) {
            add(one.getValue(), () -> CoverageJson.write(one.getKey(), patient, entries, out));
        }
    }

    private void program(String version) throws IOException {
        out.text("status", "active");
        out.only("deviceName", () -> {
            out.text("name", "Basilic");
            out.text("type", "manufacturer-name");
        });
        out.only("version", () -> out.text("value", version));
    }
}
