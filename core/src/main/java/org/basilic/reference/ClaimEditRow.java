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
 * @param limit the number that the claim is held against; null where there is none, or where a threshold is
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
        @Nullable BigDecimal limit,
        @Nullable DenialCodes denial,
        DateRange inForce,
        List<String> source) {

    /** Copies the list, so that nobody changes it later. */
    public ClaimEditRow {
        source = List.copyOf(source);
    }

    /** Returns the id on a form; empty where the edit is not for it. */
    public String id(boolean onProfessional) {
        return onProfessional ? professional : institutional;
    }
}
