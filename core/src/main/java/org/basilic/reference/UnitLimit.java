package org.basilic.reference;

/**
 * The most units of a code that are plausible for one patient on one day.
 *
 * @param units 0 where no unit is paid on such a claim
 */
public record UnitLimit(int units, Adjudication adjudication) {}
