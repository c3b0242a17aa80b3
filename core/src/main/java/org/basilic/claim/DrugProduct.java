package org.basilic.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The product of a drug line.
 *
 * @param ndc eleven digits without hyphens, when right
 * @param quantity how much of the product, in {@code measure}
 * @param measure F2 international units, GR grams, ME milligrams, ML millilitres, UN pieces
 * @param prescription number that links the parts of a compound; null for none
 */
public record DrugProduct(
        String ndc,
        @Nullable BigDecimal quantity,
        @Nullable String measure,
        @Nullable String prescription) {

    /** Keeps the quantity in one form, so that equal products are equal. */
    public DrugProduct {
        quantity = quantity == null ? null : Exact.form(quantity);
    }
}
