package org.basilic.formats.x12.claims;

import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.formats.x12.FaultKind;

/** The loops around claims: who bills (2000A), who is insured with whom (2000B), and who was treated, if somebody else (2000C). */
final class PayerLoops {

    private static final int GROUP = 50;
    private static final int GROUP_NAME = 60;

    private PayerLoops() {}

    static void billing(Draft draft, int level, BillingProvider billing) {
        draft.loop("2000A");
        draft.segment("HL").code(String.valueOf(level)).empty(1).code("20").code("1");
        if (billing.taxonomy() != null) {
            draft.segment("PRV").code("BI").code("PXC").key(billing.taxonomy(), 10, "a taxonomy code");
        }
        draft.loop("2010AA");
        Parties.numbered(draft, "85", billing.party(), Parties.NPI, billing.npi(), "a national provider identifier");
        Parties.address(draft, billing.party().address());
        draft.segment("REF").code("EI").key(billing.taxId(), 9, "a tax id");
        if (billing.contact() != null) {
            Parties.contact(draft, billing.contact());
        }
    }

    static void subscriber(Draft draft, int level, int parent, Coverage coverage) {
        boolean self = coverage.relationship() == Relationship.SELF;
        draft.loop("2000B");
        level(draft, level, parent, "22", !self);
        draft.segment("SBR")
                .key(coverage.sequence(), 1, "P, S or T")
                .code(self ? "18" : "")
                .keyIf(coverage.groupNumber(), GROUP, "a group number")
                .textIf(coverage.groupName(), GROUP_NAME, "the name of a group")
                .empty(4)
                .key(coverage.filing(), 2, "a claim filing indicator");
        draft.loop("2010BA");
        Insured subscriber = coverage.subscriber();
        Parties.numbered(
                draft,
                "IL",
                subscriber.party(),
                Parties.MEMBER,
                coverage.memberId(),
                "the subscriber's number at the payer");
        // Of a subscriber who is not the patient the guides want the name and number alone.
        if (self) {
            Parties.address(draft, subscriber.party().address());
            Parties.born(draft, subscriber);
        }
        payer(draft, coverage);
    }

    private static void payer(Draft draft, Coverage coverage) {
        draft.loop("2010BB");
        String name = coverage.payerName();
        Parties.numbered(
                draft,
                "PR",
                Party.organisation(name == null ? "" : name, null),
                Parties.PAYER,
                coverage.payerId(),
                "the payer's id");
        Parties.addressIf(draft, coverage.payerAddress());
    }

    /** Refuses a patient who is said to be the subscriber and is somebody else. */
    static void samePerson(Draft draft, Claim claim) {
        Coverage coverage = claim.coverage();
        if (coverage.relationship() == Relationship.SELF
                && !coverage.subscriber().equals(claim.patient())) {
            draft.loop("2000B");
            draft.segment("SBR")
                    .empty(1)
                    .refuse(
                            FaultKind.CONTRADICTION,
                            "a patient who is the subscriber, with other particulars than the subscriber's",
                            "the same name, address, day of birth and sex");
        }
    }

    static void patient(Draft draft, int level, int parent, Claim claim) {
        draft.loop("2000C");
        level(draft, level, parent, "23", false);
        draft.segment("PAT").code(code(claim.coverage().relationship()));
        draft.loop("2010CA");
        Insured patient = claim.patient();
        Parties.named(draft, "QC", patient.party());
        Parties.address(draft, patient.party().address());
        Parties.born(draft, patient);
    }

    private static String code(Relationship relationship) {
        return switch (relationship) {
            case SELF -> "18";
            case SPOUSE -> "01";
            case CHILD -> "19";
            case OTHER -> "G8";
        };
    }

    private static void level(Draft draft, int level, int parent, String code, boolean children) {
        draft.segment("HL")
                .code(String.valueOf(level))
                .code(String.valueOf(parent))
                .code(code)
                .code(children ? "1" : "0");
    }
}
