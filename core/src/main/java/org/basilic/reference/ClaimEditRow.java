package org.basilic.reference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of edits on a claim.
 *
 * @param edit the name by which the program calls it
 * @param professional its permanent id on an 837P; empty where it is not for that form
 * @param institutional its permanent id on an 837I; empty where it is not for that form
 * @param level of testing to which it belongs, 1 to 7
 * @param says what holds of a good claim, in our own words
 * @param fix what to do
 * @param limits the numbers that the claim is held against: none, one for both forms, or one for each, the 837P first
 * @param denial how a payer would answer; null where the claim would be returned before it is judged, or none is sure
 */
public record ClaimEditRow(
        String edit,
        String professional,
        String institutional,
        EditScope scope,
        EditWeight weight,
        int level,
        String says,
        String fix,
        List<BigDecimal> limits,
        @Nullable DenialCodes denial,
        DateRange inForce,
        List<String> source) {

    /** Copies the lists, so that nobody changes them later. */
    public ClaimEditRow {
        limits = List.copyOf(limits);
        source = List.copyOf(source);
    }

    /** Returns the id on a form; empty where the edit is not for it. */
    public String id(boolean onProfessional) {
        return onProfessional ? professional : institutional;
    }

    /**
     * Returns the number that a form is held against.
     *
     * @throws IllegalStateException if the row has none
     */
    public BigDecimal limit(boolean onProfessional) {
        if (limits.isEmpty()) {
            throw new IllegalStateException("the edit " + edit + " has no limit");
        }
        return onProfessional ? limits.get(0) : limits.get(limits.size() - 1);
    }
}
