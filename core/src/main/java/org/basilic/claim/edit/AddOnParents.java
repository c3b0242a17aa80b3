package org.basilic.claim.edit;

import java.time.LocalDate;
import org.basilic.reference.Edits;
import org.jspecify.annotations.Nullable;

/** Add-on codes stand beside a code that they may follow, on any claim of the visit. */
final class AddOnParents {

    private AddOnParents() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            if (edits != null) {
                watch(line, edits.parents(line.code()), LineKinds.drug(line, edits) != null, look);
            }
        }
    }

    private static void watch(VisitLine line, Edits.Parents parents, boolean drug, Look look) {
        if (!parents.addOn()) {
            if (!parents.known() && !drug) {
                look.notChecked("whether " + line.code() + " is an add-on", "no list of add-on codes is imported");
            }
            return;
        }
        boolean stands = look.visit().stream()
                .anyMatch(other -> parents.codes().contains(other.code()) && near(line.day(), other.day()));
        if (stands) {
            return;
        }
        if (parents.others()) {
            look.notChecked("parent of " + line.code(), "the payer may accept codes that are not named");
            return;
        }
        look.find(
                Edit.ADD_ON_WITHOUT_PARENT,
                line,
                "%s and none of %s".formatted(line.code(), String.join(", ", parents.codes())));
    }

    /** A service that runs past midnight has further hours on the day after its first. */
    private static boolean near(@Nullable LocalDate day, @Nullable LocalDate parent) {
        return day == null
                || parent == null
                || day.equals(parent)
                || day.minusDays(1).equals(parent);
    }
}
