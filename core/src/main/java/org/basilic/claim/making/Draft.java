package org.basilic.claim.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.ClaimNumber;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/**
 * A line before it has its place on a claim.
 *
 * @param number of the coded line, from 1
 * @param units all of the coded line, or a part where it is spread over several claims
 * @param charge for these units, dollars and cents
 * @param part from 1 where the line is spread over several claims, else 0
 */
record Draft(
        int number,
        CodedLine coded,
        @Nullable String revenue,
        List<String> modifiers,
        @Nullable String description,
        int units,
        BigDecimal charge,
        List<Integer> pointers,
        @Nullable DrugProduct product,
        List<ClaimNote> notes,
        int part) {

    private static final String UNITS = "UN";

    /** Returns a part of the line. */
    Draft part(int which, int ofUnits, BigDecimal forThem, List<String> marked, @Nullable DrugProduct ofProduct) {
        return new Draft(
                number, coded, revenue, marked, description, ofUnits, forThem, pointers, ofProduct, notes, which);
    }

    /** Returns the line in its place on a claim. */
    ClaimLine at(int place, String claim) {
        return new ClaimLine(
                place,
                revenue,
                coded.code(),
                modifiers,
                description,
                charge,
                UNITS,
                BigDecimal.valueOf(units),
                null,
                pointers,
                DateSpan.of(coded.serviceDate()),
                ClaimNumber.ofLine(claim, place),
                product,
                notes);
    }

    static BigDecimal sum(List<Draft> drafts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Draft draft : drafts) {
            sum = sum.add(draft.charge());
        }
        return sum;
    }

    /** Returns the modifiers with one more behind them. */
    List<String> with(String modifier) {
        List<String> all = new ArrayList<>(modifiers);
        all.add(modifier);
        return all;
    }
}
