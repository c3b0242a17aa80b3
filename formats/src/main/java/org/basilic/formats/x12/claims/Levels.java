package org.basilic.formats.x12.claims;

import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction stands: whose loops are open, so that the next claim of the same people goes into them.
 *
 * @param last number of the last level (HL01)
 * @param claims how many claims the transaction has
 * @param billing who bills; null at the beginning
 * @param subscriber the coverage of the open loop, without what differs from patient to patient
 * @param patient null when the subscriber is the patient
 * @param ofPatient claims in the innermost loop
 */
record Levels(
        int last,
        int claims,
        @Nullable BillingProvider billing,
        int billingLevel,
        @Nullable Coverage subscriber,
        int subscriberLevel,
        @Nullable Insured patient,
        @Nullable Relationship relationship,
        int ofPatient) {

    /** Makes the beginning of a transaction. */
    Levels() {
        this(0, 0, null, 0, null, 0, null, null, 0);
    }

    /** Adds the levels that a claim needs and that are not open, and returns where the transaction then stands. */
    Levels put(Draft draft, Claim claim) {
        Relationship relation = claim.coverage().relationship();
        boolean self = relation == Relationship.SELF;
        Coverage insured = self ? claim.coverage() : anyPatient(claim.coverage());
        Insured treated = self ? null : claim.patient();
        boolean full = ofPatient >= ClaimFileWriter.CLAIMS_OF_A_PATIENT;

        int level = last;
        boolean sameBilling = claim.billing().equals(billing);
        int billingAt = billingLevel;
        if (!sameBilling) {
            billingAt = ++level;
            PayerLoops.billing(draft, billingAt, claim.billing());
        }
        boolean sameSubscriber = sameBilling && insured.equals(subscriber) && !(self && full);
        int subscriberAt = subscriberLevel;
        if (!sameSubscriber) {
            subscriberAt = ++level;
            PayerLoops.subscriber(draft, subscriberAt, billingAt, insured);
        }
        boolean samePatient =
                sameSubscriber && (self || (claim.patient().equals(patient) && relation == relationship && !full));
        if (!samePatient && !self) {
            PayerLoops.patient(draft, ++level, subscriberAt, claim);
        }
        return new Levels(
                level,
                claims + 1,
                claim.billing(),
                billingAt,
                insured,
                subscriberAt,
                treated,
                relation,
                samePatient ? ofPatient + 1 : 1);
    }

    /** The relationship stands with the patient, so two patients of one subscriber may differ in it. */
    private static Coverage anyPatient(Coverage of) {
        return new Coverage(
                of.sequence(),
                Relationship.OTHER,
                of.groupNumber(),
                of.groupName(),
                of.filing(),
                of.memberId(),
                of.subscriber(),
                of.payerName(),
                of.payerId(),
                of.payerAddress());
    }
}
