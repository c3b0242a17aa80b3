package org.basilic.reference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How Medicare pays a code on an outpatient hospital claim.
 *
 * @param status the status indicator
 * @param group the ambulatory payment classification (APC); empty where there is none
 * @param rate dollars for one unit before any adjustment, or null when the table has none
 */
public record HospitalPayment(
        String code, String status, String group, @Nullable BigDecimal rate) {}
