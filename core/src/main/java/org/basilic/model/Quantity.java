package org.basilic.model;

import java.math.BigDecimal;

/**
 * An amount with its unit as charted, such as 500 mL or 125 mL/h.
 *
 * @param amount never negative
 * @param unit UCUM-style, as charted
 */
public record Quantity(BigDecimal amount, String unit) {}
