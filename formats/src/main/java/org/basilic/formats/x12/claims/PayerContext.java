package org.basilic.formats.x12.claims;

import org.basilic.claim.BillingProvider;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.basilic.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Who bills whom for which patient, as the loops before a claim say: 2000A, 2000B, 2000C and those in them. */
final class PayerContext {

    private static final String SELF = "18";

    private PartyDraft provider = new PartyDraft();
    private @Nullable String providerTaxonomy;
    private @Nullable String taxId;

    private @Nullable Segment insurance;
    private PartyDraft subscriber = new PartyDraft();
    private PartyDraft payer = new PartyDraft();

    private @Nullable Segment patientLevel;
    private @Nullable Segment relation;
    private PartyDraft patient = new PartyDraft();

    /** Takes a segment of a loop outside claims. */
    void take(Segment segment, String loop, Values values) {
        switch (loop) {
            case "2000A" -> {
                if (segment.id().equals("HL")) {
                    forget();
                } else if (segment.id().equals("PRV")) {
                    providerTaxonomy = Values.text(segment, 3);
                }
            }
            case "2010AA" -> {
                provider.take(segment, values);
                if (segment.id().equals("REF") && taxId(segment.element(1))) {
                    taxId = Values.text(segment, 2);
                }
            }
            case "2000B" -> {
                if (segment.id().equals("HL")) {
                    forgetSubscriber();
                } else if (segment.id().equals("SBR")) {
                    insurance = segment;
                }
            }
            case "2010BA" -> subscriber.take(segment, values);
            case "2010BB" -> payer.take(segment, values);
            case "2000C" -> {
                if (segment.id().equals("HL")) {
                    patientLevel = segment;
                    relation = null;
                    patient = new PartyDraft();
                } else if (segment.id().equals("PAT")) {
                    relation = segment;
                }
            }
            case "2010CA" -> patient.take(segment, values);
            default -> {}
        }
    }

    private static boolean taxId(String qualifier) {
        return qualifier.equals("EI") || qualifier.equals("SY");
    }

    void forget() {
        provider = new PartyDraft();
        providerTaxonomy = null;
        taxId = null;
        forgetSubscriber();
    }

    private void forgetSubscriber() {
        insurance = null;
        subscriber = new PartyDraft();
        payer = new PartyDraft();
        patientLevel = null;
        relation = null;
        patient = new PartyDraft();
    }

    private boolean saysSelf() {
        return insurance != null && insurance.element(2).equals(SELF);
    }

    private boolean self() {
        return saysSelf() && patientLevel == null;
    }

    /** Whether the file names a patient, or says that it is the subscriber. */
    boolean knowsPatient() {
        return saysSelf() || patientLevel != null;
    }

    /** Whether the file says that the patient is the subscriber and names another. */
    boolean twoPatients() {
        return saysSelf() && patientLevel != null;
    }

    BillingProvider billing() {
        return new BillingProvider(provider.party(), provider.npi(), taxId, providerTaxonomy, provider.contact());
    }

    Coverage coverage() {
        return new Coverage(
                insurance == null ? "" : insurance.element(1),
                relationship(),
                insurance == null ? null : Values.text(insurance, 3),
                insurance == null ? null : Values.text(insurance, 4),
                insurance == null ? null : Values.text(insurance, 9),
                subscriber.number(),
                subscriber.insured(),
                Values.text(payer.name()),
                payer.number(),
                payer.place());
    }

    private Relationship relationship() {
        if (self()) {
            return Relationship.SELF;
        }
        return switch (relation == null ? "" : relation.element(1)) {
            case "01" -> Relationship.SPOUSE;
            case "19" -> Relationship.CHILD;
            default -> Relationship.OTHER;
        };
    }

    Insured patient() {
        return self() ? subscriber.insured() : patient.insured();
    }
}
