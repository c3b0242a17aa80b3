package org.basilic.formats.fhir.claims;

import java.io.IOException;
import org.basilic.claim.Coverage;

/** The coverage of a claim. */
final class CoverageJson {

    private CoverageJson() {}

    static void write(Coverage coverage, Entry beneficiary, VisitEntries entries, FhirJson out) throws IOException {
        boolean self = coverage.relationship() == Coverage.Relationship.SELF;
        out.text("status", "active");
        if (coverage.filing() != null) {
            out.concept("type", new Coding(CodeUri.FILING, coverage.filing()));
        }
        out.reference("subscriber", self ? beneficiary : entries.subscriber(coverage));
        out.text("subscriberId", coverage.memberId());
        out.reference("beneficiary", beneficiary);
        out.concept("relationship", new Coding(CodeUri.RELATIONSHIP, relationship(coverage.relationship())));
        out.only("payor", () -> out.text("reference", entries.payer(coverage).address()));
        if (coverage.groupNumber() != null) {
            String number = coverage.groupNumber();
            out.only("class", () -> {
                out.concept("type", new Coding(CodeUri.COVERAGE_CLASS, "group"));
                out.text("value", number);
                out.text("name", coverage.groupName());
            });
        }
        int order = "PST".indexOf(coverage.sequence()) + 1;
        if (order > 0) {
            out.number("order", order);
        }
    }

    private static String relationship(Coverage.Relationship relationship) {
        return switch (relationship) {
            case SELF -> "self";
            case SPOUSE -> "spouse";
            case CHILD -> "child";
            case OTHER -> "other";
        };
    }
}
