package org.basilic.remittance;

import java.math.BigDecimal;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answered claim.
 *
 * @param number its place in the answer, from 1, which need not be its place on our claim
 * @param code CPT or HCPCS by which the payer judged it; null where the line has none or another kind of code
 * @param modifiers in order
 * @param revenue four digits, where the payer tells
 * @param charge dollars as billed, below zero in a reversal
 * @param paid dollars
 * @param units paid; null where the payer does not tell
 * @param billed the code as we billed it, with its modifiers, where the payer judged another
 * @param billedUnits units as we billed them, where the payer judged others
 * @param control our own number of the line (REF 6R)
 * @param allowed dollars that the payer takes for the price (AMT B6)
 * @param adjustments what was held back from this line
 * @param remarks remark codes (RARC), in order
 */
public record PaidLine(
        int number,
        @Nullable String code,
        List<String> modifiers,
        @Nullable String revenue,
        @Nullable BigDecimal charge,
        @Nullable BigDecimal paid,
        @Nullable BigDecimal units,
        @Nullable BilledCode billed,
        @Nullable BigDecimal billedUnits,
        @Nullable DateSpan service,
        @Nullable String control,
        @Nullable BigDecimal allowed,
        List<Adjustment> adjustments,
        List<String> remarks) {

    /** A code as it was billed, with its modifiers. */
    public record BilledCode(String code, List<String> modifiers) {

        /** Copies the list, so that nobody changes it later. */
        public BilledCode {
            modifiers = List.copyOf(modifiers);
        }
    }

    /** Copies the lists and keeps amounts in one form, so that equal lines are equal. */
    public PaidLine {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        charge = Cents.form(charge);
        paid = Cents.form(paid);
        units = units == null ? null : Cents.form(units);
        billedUnits = billedUnits == null ? null : Cents.form(billedUnits);
        allowed = Cents.form(allowed);
    }

    /** Returns the code as we billed it: the one the payer names so, else the one it judged. */
    public @Nullable String codeAsBilled() {
        return billed == null ? code : billed.code();
    }

    /** Returns the modifiers as we billed them. */
    public List<String> modifiersAsBilled() {
        return billed == null ? modifiers : billed.modifiers();
    }
}
