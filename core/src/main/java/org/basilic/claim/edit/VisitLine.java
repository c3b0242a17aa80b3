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
 * @param day the first day of the line, or of a statement of one day; null where neither is told
 */
record VisitLine(
        Claim claim, ClaimLine line, String code, @Nullable LocalDate day) {

    /** Marks the discarded part of a drug. */
    static final String DISCARDED = "JW";

    /** Attests that nothing was discarded. */
    static final String NONE_DISCARDED = "JZ";

    /** Returns the lines of a claim that have a code. */
    static List<VisitLine> of(Claim claim) {
        List<VisitLine> lines = new ArrayList<>(claim.lines().size());
        for (ClaimLine line : claim.lines()) {
            String code = line.code();
            if (code != null && !code.isEmpty()) {
                lines.add(new VisitLine(claim, line, code, day(claim, line)));
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
        return line == other.line && claim == other.claim;
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
