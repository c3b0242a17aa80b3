package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.basilic.reference.Edits;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.Role;

/** A visit has one initial service, unless a second site or visit is marked. Two that form a pair are told as a pair. */
final class InitialServices {

    private static final Set<Role> INITIAL = EnumSet.of(
            Role.HYDRATION_FIRST_HOUR,
            Role.THERAPEUTIC_FIRST_HOUR,
            Role.PUSH_FIRST,
            Role.CHEMOTHERAPY_PUSH_FIRST,
            Role.CHEMOTHERAPY_FIRST_HOUR);

    private InitialServices() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            if (edits != null && unmarked(line, edits)) {
                watch(line, edits, look);
            }
        }
    }

    private static void watch(VisitLine line, Edits edits, Look look) {
        List<VisitLine> before = new ArrayList<>();
        for (VisitLine other : look.visit()) {
            if (other.is(line)) {
                break;
            }
            if (other.sameDay(line) && unmarked(other, edits)) {
                before.add(other);
            }
        }
        if (line.units().compareTo(BigDecimal.ONE) > 0) {
            look.find(
                    Edit.SECOND_INITIAL,
                    line,
                    "%s with %s units on %s".formatted(line.code(), line.units().toPlainString(), line.day()));
        } else if (!before.isEmpty() && before.stream().noneMatch(other -> pair(line, other, edits))) {
            look.find(
                    Edit.SECOND_INITIAL,
                    line,
                    "%s beside %s on %s".formatted(line.code(), before.get(0).code(), line.day()));
        }
    }

    private static boolean unmarked(VisitLine line, Edits edits) {
        Role role = edits.tables().roleOf(line.code());
        return role != null
                && INITIAL.contains(role)
                && line.line().modifiers().stream()
                        .noneMatch(modifier -> edits.opensFromColumn1(modifier, line.code()));
    }

    private static boolean pair(VisitLine line, VisitLine other, Edits edits) {
        return edits.pair(line.code(), other.code()).indicator() != PairIndicator.NONE
                || edits.pair(other.code(), line.code()).indicator() != PairIndicator.NONE;
    }
}
