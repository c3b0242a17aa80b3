package org.basilic.reference;

import java.math.BigDecimal;

/**
 * What adults are usually given at once.
 *
 * @param perKilogram whether the limits are for each kilogram of the patient
 * @param lowest in base units of the measure
 * @param highest in base units of the measure
 */
public record DoseRange(boolean perKilogram, BigDecimal lowest, BigDecimal highest, Measure measure) {}
