package org.basilic.testkit.oracle.drugs;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one administration adds to the lines of one product.
 *
 * @param discount the modifier of a discounted drug; null for none
 * @param carried further modifiers that were charted with the code
 * @param unlisted what tells the drug from others under a code for any drug; null under a code of its own
 * @param discarded units, above zero only where the waste is {@link Waste#UNITS}
 */
record Share(
        String code,
        LocalDate day,
        @Nullable String ndc,
        int given,
        int discarded,
        Waste waste,
        @Nullable String discount,
        List<String> carried,
        @Nullable String unlisted) {

    /** What the record says of the rest of the containers. */
    enum Waste {
        /** Nobody asks: several patients may share the container, or the payer wants no answer. */
        UNASKED,
        NONE,
        /** Something, but less than a unit. */
        BELOW_UNIT,
        UNITS,
        /** The record does not tell, or contradicts itself. */
        OPEN
    }

    /** Whether both are of one product on one day, of which waste is judged together. */
    boolean sameProduct(Share other) {
        return code.equals(other.code) && day.equals(other.day) && Objects.equals(ndc, other.ndc);
    }
}
