package org.basilic.claim.edit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.basilic.claim.ClaimForm;
import org.basilic.reference.Reference;

/**
 * The smallest change of a good claim that an edit finds, and the change just beside it that the edit does not.
 *
 * @param forms on which both are tried
 */
record Trip(
        Edit edit,
        Set<ClaimForm> forms,
        Consumer<AClaim> wrong,
        Consumer<AClaim> right,
        ScrubTerms terms,
        Reference reference) {

    static Trip both(Edit edit, Consumer<AClaim> wrong, Consumer<AClaim> right) {
        return new Trip(edit, EnumSet.allOf(ClaimForm.class), wrong, right, ScrubTerms.NONE, Reference.builtIn());
    }

    static Trip professional(Edit edit, Consumer<AClaim> wrong, Consumer<AClaim> right) {
        return both(edit, wrong, right).on(ClaimForm.PROFESSIONAL);
    }

    static Trip hospital(Edit edit, Consumer<AClaim> wrong, Consumer<AClaim> right) {
        return both(edit, wrong, right).on(ClaimForm.INSTITUTIONAL);
    }

    Trip on(ClaimForm form) {
        return new Trip(edit, EnumSet.of(form), wrong, right, terms, reference);
    }

    Trip under(ScrubTerms others) {
        return new Trip(edit, forms, wrong, right, others, reference);
    }

    Trip by(Reference tables) {
        return new Trip(edit, forms, wrong, right, terms, tables);
    }

    /** Returns what is found on the claim with the change that is wrong. */
    List<ClaimFinding> onWrong(ClaimForm form) {
        return findings(form, wrong);
    }

    /** Returns what is found on the claim with the change that is not. */
    List<ClaimFinding> onRight(ClaimForm form) {
        return findings(form, right);
    }

    /** Returns the id of the edit on a form. */
    String id(ClaimForm form) {
        return reference.claimEdits().rows().stream()
                .filter(row -> row.edit().equals(edit.written()))
                .findFirst()
                .orElseThrow()
                .id(form == ClaimForm.PROFESSIONAL);
    }

    private List<ClaimFinding> findings(ClaimForm form, Consumer<AClaim> change) {
        AClaim claim = AClaim.of(form);
        change.accept(claim);
        return new ClaimEdits(reference).findings(claim.done(), terms);
    }

    static ScrubTerms made(LocalDate day) {
        return ScrubTerms.NONE.madeOn(day);
    }
}
