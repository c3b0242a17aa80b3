package org.basilic.formats.fhir.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimedVisit;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;

/** The resources of a visit's bundle, each person, organisation and coverage once; the ids come of the account and the claims. */
final class VisitEntries {

    /** A payer as one coverage names it. */
    record Payer(Coverage coverage) {}

    /** The subscriber of a coverage who is not the patient. */
    record Subscriber(Coverage coverage) {}

    private final String account;
    private final Map<Insured, Entry> patients = new LinkedHashMap<>();
    private final Map<BillingProvider, Entry> providers = new LinkedHashMap<>();
    private final Map<Payer, Entry> payers = new LinkedHashMap<>();
    private final Map<Subscriber, Entry> subscribers = new LinkedHashMap<>();
    private final Map<Coverage, Entry> coverages = new LinkedHashMap<>();
    private final Map<Clinician, Entry> clinicians = new LinkedHashMap<>();

    VisitEntries(ClaimedVisit visit) {
        this.account = visit.account();
        for (Claim claim : visit.claims()) {
            Coverage coverage = claim.coverage();
            put(patients, claim.patient(), "Patient", "-patient");
            put(providers, claim.billing(), person(claim) ? "Practitioner" : "Organization", "-provider");
            put(payers, new Payer(coverage), "Organization", "-payer");
            if (coverage.relationship() != Coverage.Relationship.SELF) {
                put(subscribers, new Subscriber(coverage), "RelatedPerson", "-subscriber");
            }
            put(coverages, coverage, "Coverage", "-coverage");
            for (Clinician clinician : claim.clinicians()) {
                put(clinicians, clinician, type(clinician), "-clinician");
            }
        }
    }

    private <K> void put(Map<K, Entry> entries, K key, String type, String ending) {
        if (!entries.containsKey(key)) {
            String number = entries.isEmpty() ? "" : "-" + (entries.size() + 1);
            entries.put(key, new Entry(type, FhirId.of(account, ending + number)));
        }
    }

    private static boolean person(Claim claim) {
        return claim.billing().party().person();
    }

    private static String type(Clinician clinician) {
        if (clinician.role() == Clinician.Role.SERVICE_FACILITY) {
            return "Location";
        }
        return clinician.party().person() ? "Practitioner" : "Organization";
    }

    Map<Insured, Entry> patients() {
        return patients;
    }

    Map<BillingProvider, Entry> providers() {
        return providers;
    }

    Map<Payer, Entry> payers() {
        return payers;
    }

    Map<Subscriber, Entry> subscribers() {
        return subscribers;
    }

    Map<Coverage, Entry> coverages() {
        return coverages;
    }

    Map<Clinician, Entry> clinicians() {
        return clinicians;
    }

    Entry patient(Claim claim) {
        return of(patients, claim.patient());
    }

    Entry provider(Claim claim) {
        return of(providers, claim.billing());
    }

    Entry payer(Coverage coverage) {
        return of(payers, new Payer(coverage));
    }

    Entry subscriber(Coverage coverage) {
        return of(subscribers, new Subscriber(coverage));
    }

    Entry coverage(Claim claim) {
        return of(coverages, claim.coverage());
    }

    Entry clinician(Clinician clinician) {
        return of(clinicians, clinician);
    }

    Entry encounter() {
        return new Entry("Encounter", FhirId.of(account, "-encounter"));
    }

    Entry program() {
        return new Entry("Device", FhirId.of(account, "-program"));
    }

    Entry provenance() {
        return new Entry("Provenance", FhirId.of(account, "-provenance"));
    }

    Entry claim(Claim claim) {
        return new Entry("Claim", FhirId.of(claim.number(), ""));
    }

    Entry charge(Claim claim, ClaimLine line) {
        return new Entry("ChargeItem", FhirId.of(claim.number(), "-line-" + line.number()));
    }

    private static <K> Entry of(Map<K, Entry> entries, K key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("a claim refers to what its visit's bundle does not have");
        }
        return entry;
    }
}
