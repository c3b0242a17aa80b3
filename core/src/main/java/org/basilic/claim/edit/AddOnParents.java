package org.basilic.claim.edit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
                .anyMatch(other -> parents.codes().contains(other.code()) && reaches(line, other.day(), look));
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

    /**
     * A visit through midnight has one initial service, which may have been given on either of its days; a run of several days has
     * further hours on each.
     */
    private static boolean reaches(VisitLine line, @Nullable LocalDate parent, Look look) {
        LocalDate day = line.day();
        if (day == null || parent == null || Math.abs(ChronoUnit.DAYS.between(day, parent)) <= 1) {
            return true;
        }
        LocalDate towards = parent.isBefore(day) ? day.minusDays(1) : day.plusDays(1);
        return look.visit().stream()
                .filter(other -> other.code().equals(line.code()) && towards.equals(other.day()))
                .findFirst()
                .map(other -> reaches(other, parent, look))
                .orElse(false);
    }
}
