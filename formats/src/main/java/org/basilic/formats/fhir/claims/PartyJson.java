package org.basilic.formats.fhir.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Clinician;
import org.basilic.claim.Coverage;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.jspecify.annotations.Nullable;

/** The people and organisations of claims. */
final class PartyJson {

    private static final int ZIP = 5;

    private final FhirJson out;

    PartyJson(FhirJson out) {
        this.out = out;
    }

    void patient(Insured patient, @Nullable String medicalRecordNumber) throws IOException {
        if (medicalRecordNumber != null) {
            out.only("identifier", () -> {
                out.concept("type", new Coding(CodeUri.IDENTIFIER_TYPE, "MR"));
                out.text("value", medicalRecordNumber);
            });
        }
        person(patient);
    }

    /** Writes a subscriber who is not the patient. */
    void subscriber(Coverage coverage, Entry patient) throws IOException {
        out.reference("patient", patient);
        person(coverage.subscriber());
    }

    private void person(Insured person) throws IOException {
        name(person.party());
        out.text("gender", person.sex() == null ? null : person.sex().written());
        out.text(
                "birthDate",
                person.birthDate() == null ? null : person.birthDate().toString());
        addresses(person.party().address());
    }

    void provider(BillingProvider provider) throws IOException {
        Party party = provider.party();
        List<FhirJson.Writing> identifiers = new ArrayList<>();
        String npi = provider.npi();
        if (npi != null) {
            identifiers.add(() -> out.identifierProperties(CodeUri.NPI, npi));
        }
        String taxId = provider.taxId();
        if (taxId != null) {
            identifiers.add(() -> {
                out.concept("type", new Coding(CodeUri.IDENTIFIER_TYPE, "TAX"));
                out.identifierProperties(CodeUri.TAX_ID, taxId);
            });
        }
        out.all("identifier", identifiers, FhirJson.Writing::write);
        if (party.person()) {
            name(party);
        } else {
            taxonomyAsType(provider.taxonomy());
            out.text("name", party.last());
        }
        if (provider.contact() != null) {
            String phone = provider.contact().phone();
            out.only("telecom", () -> {
                out.text("system", "phone");
                out.text("value", phone);
            });
        }
        addresses(party.address());
        if (party.person()) {
            qualification(provider.taxonomy());
        }
    }

    void payer(Coverage coverage) throws IOException {
        if (coverage.payerId() != null) {
            out.identifier(CodeUri.PAYER, coverage.payerId());
        }
        // An organisation has a name or a number; one without either is still told apart by its place here.
        out.text("name", coverage.payerName() == null && coverage.payerId() == null ? "payer" : coverage.payerName());
        addresses(coverage.payerAddress());
    }

    void clinician(Clinician clinician) throws IOException {
        Party party = clinician.party();
        if (clinician.npi() != null) {
            out.identifier(CodeUri.NPI, clinician.npi());
        }
        if (clinician.role() == Clinician.Role.SERVICE_FACILITY) {
            out.text("name", party.last());
            if (party.address() != null) {
                PostalAddress address = party.address();
                out.object("address", () -> address(address));
            }
        } else if (party.person()) {
            name(party);
            addresses(party.address());
            qualification(clinician.taxonomy());
        } else {
            taxonomyAsType(clinician.taxonomy());
            out.text("name", party.last());
            addresses(party.address());
        }
    }

    private void taxonomyAsType(@Nullable String taxonomy) throws IOException {
        if (taxonomy != null) {
            out.concepts("type", List.of(new Coding(CodeUri.TAXONOMY, taxonomy)));
        }
    }

    private void qualification(@Nullable String taxonomy) throws IOException {
        if (taxonomy != null) {
            out.only("qualification", () -> out.concept("code", new Coding(CodeUri.TAXONOMY, taxonomy)));
        }
    }

    private void name(Party party) throws IOException {
        List<String> given = new ArrayList<>();
        if (party.first() != null) {
            given.add(party.first());
        }
        if (party.middle() != null) {
            given.add(party.middle());
        }
        out.only("name", () -> {
            out.text("family", party.last());
            out.texts("given", given);
            out.texts("suffix", party.suffix() == null ? List.of() : List.of(party.suffix()));
        });
    }

    private void addresses(@Nullable PostalAddress address) throws IOException {
        if (address != null) {
            out.only("address", () -> address(address));
        }
    }

    private void address(PostalAddress address) throws IOException {
        out.texts(
                "line",
                address.secondLine() == null ? List.of(address.line()) : List.of(address.line(), address.secondLine()));
        out.text("city", address.city());
        out.text("state", address.state());
        String zip = address.postalCode();
        out.text("postalCode", zip.length() <= ZIP ? zip : zip.substring(0, ZIP) + "-" + zip.substring(ZIP));
        out.text("country", "US");
    }
}
