package org.basilic.posting;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.claim.Clinician;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.jspecify.annotations.Nullable;

/**
 * What is posted for one line. Two are equal when all that they say is: then one stands for the other, and nothing need be
 * posted anew.
 *
 * @param item the site's own number of the charge (CDM); null where the charge master has none
 * @param code CPT or HCPCS; null on a line of revenue alone
 * @param modifiers in order
 * @param units billing units, more than 0
 * @param amount dollars and cents for all units
 * @param unitAmount dollars for one unit; null where the amount is not a whole number of cents for each
 * @param revenue four digits; null on a professional claim
 * @param place place of service, or type of facility
 * @param diagnoses without dots, in the order of the line's pointers
 * @param order number of the order, else of the administration, that the line stands for; null for a service passed on
 */
public record PostedCharge(
        DateSpan service,
        @Nullable String item,
        @Nullable String code,
        List<String> modifiers,
        BigDecimal units,
        BigDecimal amount,
        @Nullable BigDecimal unitAmount,
        @Nullable String revenue,
        @Nullable String place,
        List<String> diagnoses,
        @Nullable String order,
        @Nullable DrugProduct product,
        @Nullable Performer performer,
        @Nullable Performer orderer) {

    /** Copies the lists and keeps numbers in one form, so that equal charges are equal. */
    public PostedCharge {
        modifiers = List.copyOf(modifiers);
        diagnoses = List.copyOf(diagnoses);
        units = form(units);
        amount = amount.setScale(2);
        unitAmount = unitAmount == null ? null : unitAmount.setScale(2);
    }

    /** Who gave or ordered: the national number and the name. */
    public record Performer(
            @Nullable String npi, String last, @Nullable String first) {

        static Performer of(Clinician clinician) {
            return new Performer(
                    clinician.npi(), clinician.party().last(), clinician.party().first());
        }
    }

    private static BigDecimal form(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
