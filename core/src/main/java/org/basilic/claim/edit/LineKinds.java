package org.basilic.claim.edit;

import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.Edits;
import org.basilic.reference.Role;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** What a line bills, as far as the tables of its day know its code. */
final class LineKinds {

    /** Why nothing that rests on tables is said of a line. */
    static final String NO_TABLES = "the line has no day, or one that the tables do not cover";

    private LineKinds() {}

    /** Returns what is known of the drug of a line; null where its code is no drug's. */
    static @Nullable DrugFacts drug(VisitLine line, Edits edits) {
        return line.day() == null ? null : edits.tables().drugs().facts(line.code(), line.day());
    }

    /** Whether it bills giving a drug or fluid. */
    static boolean administration(VisitLine line, Edits edits) {
        return edits.tables().roleOf(line.code()) != null || edits.tables().ofOneProduct(line.code());
    }

    /** Whether it is known to bill a drug, or giving one. */
    static boolean drugOrGiving(VisitLine line, Edits edits) {
        return drug(line, edits) != null || administration(line, edits);
    }

    /** Returns what it bills. */
    static LineKind of(VisitLine line, Edits edits) {
        if (administration(line, edits)) {
            return LineKind.ADMINISTRATION;
        }
        if (drug(line, edits) == null) {
            return LineKind.SERVICE;
        }
        return line.has(VisitLine.DISCARDED) ? LineKind.WASTE : LineKind.DRUG;
    }

    /** Whether its code stands for anything that has none of its own. */
    static boolean unlisted(VisitLine line, Edits edits) {
        DrugFacts facts = drug(line, edits);
        Role role = edits.tables().roleOf(line.code());
        return (facts != null && facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED))
                || role == Role.THERAPEUTIC_UNLISTED
                || role == Role.CHEMOTHERAPY_UNLISTED;
    }
}
