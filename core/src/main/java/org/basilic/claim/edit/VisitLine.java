package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A line with a code, among the lines of all claims of its visit.
 *
 * @param ofVisit place of its claim among those of the visit, from 0
 * @param ofClaim place among the lines of its claim, from 0
 * @param day the first day of the line, or of a statement of one day; null where neither is told
 */
record VisitLine(
        int ofVisit,
        int ofClaim,
        Claim claim,
        ClaimLine line,
        String code,
        @Nullable LocalDate day) {

    /** Marks the discarded part of a drug. */
    static final String DISCARDED = "JW";

    /** Attests that nothing was discarded. */
    static final String NONE_DISCARDED = "JZ";

    /** Returns the lines of a claim that have a code. */
    static List<VisitLine> of(Claim claim, int ofVisit) {
        List<VisitLine> lines = new ArrayList<>(claim.lines().size());
        for (int i = 0; i < claim.lines().size(); i++) {
            ClaimLine line = claim.lines().get(i);
            String code = line.code();
            if (code != null && !code.isEmpty()) {
                lines.add(new VisitLine(ofVisit, i, claim, line, code, day(claim, line)));
            }
        }
        return lines;
    }

    /** Returns the first day of a line; null where neither it nor a statement of one day tells. */
    static @Nullable LocalDate day(Claim claim, ClaimLine line) {
        DateSpan service = line.service();
        if (service != null) {
            return service.from();
        }
        DateSpan statement =
                claim.institution() == null ? null : claim.institution().statement();
        return statement != null && statement.oneDay() ? statement.from() : null;
    }

    /** Whether it is this line and no other that looks the same. */
    boolean is(VisitLine other) {
        return ofVisit == other.ofVisit && ofClaim == other.ofClaim;
    }

    /** Whether both stand on one claim. */
    boolean sameClaim(VisitLine other) {
        return ofVisit == other.ofVisit;
    }

    /** Whether both are of one day, as far as is told. */
    boolean sameDay(VisitLine other) {
        return day != null && day.equals(other.day);
    }

    boolean has(String modifier) {
        return line.modifiers().contains(modifier);
    }

    /** Returns the units; none where they are not told. */
    BigDecimal units() {
        return line.units() == null ? BigDecimal.ZERO : line.units();
    }

    int number() {
        return line.number();
    }
}
