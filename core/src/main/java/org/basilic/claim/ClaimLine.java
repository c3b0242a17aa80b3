package org.basilic.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service line of a claim.
 *
 * @param number its place on the claim, from 1 (LX)
 * @param revenue four digits, institutional claims only
 * @param code CPT or HCPCS; null on a line of revenue alone
 * @param modifiers in order, up to 4
 * @param description words for a code that says nothing by itself
 * @param charge dollars and cents
 * @param measure of the units, such as UN
 * @param units may be a fraction as read; whole as we write it
 * @param place place of service, where it differs from the claim's
 * @param pointers to the claim's diagnoses, from 1; professional claims only
 * @param service the days of the line
 * @param control line control number, by which an answer names the line (6R)
 */
public record ClaimLine(
        int number,
        @Nullable String revenue,
        @Nullable String code,
        List<String> modifiers,
        @Nullable String description,
        @Nullable BigDecimal charge,
        @Nullable String measure,
        @Nullable BigDecimal units,
        @Nullable String place,
        List<Integer> pointers,
        @Nullable DateSpan service,
        @Nullable String control,
        @Nullable DrugProduct product,
        List<ClaimNote> notes) {

    /** Copies the lists and keeps numbers in one form, so that equal lines are equal. */
    public ClaimLine {
        modifiers = List.copyOf(modifiers);
        pointers = List.copyOf(pointers);
        notes = List.copyOf(notes);
        charge = charge == null ? null : Exact.form(charge);
        units = units == null ? null : Exact.form(units);
    }
}
