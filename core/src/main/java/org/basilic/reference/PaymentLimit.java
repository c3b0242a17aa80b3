package org.basilic.reference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What Medicare pays at most for one billing unit of a drug.
 *
 * @param dosage what one unit stands for, as the publisher writes it
 * @param dollars with the percentage on top of the average sales price already in it, or null when the publisher gives none
 * @param notes the publisher's; empty where there are none
 */
public record PaymentLimit(
        String code, String dosage, @Nullable BigDecimal dollars, String notes) {}
