package org.basilic.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.basilic.result.LineKind;

/**
 * The lines of a drug that several claims of one visit share because one claim would be above a payer's ceiling. All but the first bear
 * the modifier of a repeated service, which tells the claims apart and says nothing of the record.
 */
final class SpreadLines {

    private static final String REPEATED = "76";

    private final BilledVisit visit;

    SpreadLines(BilledVisit visit) {
        this.visit = visit;
    }

    /** Returns the modifiers of a line that the record can be asked about. */
    List<String> modifiers(BilledLine line, LineKind kind) {
        if ((kind != LineKind.DRUG && kind != LineKind.WASTE)
                || !line.modifiers().contains(REPEATED)) {
            return line.modifiers();
        }
        List<String> without = new ArrayList<>(line.modifiers());
        without.remove(REPEATED);
        for (BilledLine other : visit.lines()) {
            boolean shares = !other.claim().equals(line.claim())
                    && Objects.equals(other.code(), line.code())
                    && other.modifiers().equals(without);
            if (shares) {
                return List.copyOf(without);
            }
        }
        return line.modifiers();
    }
}
