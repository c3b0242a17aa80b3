package org.basilic.reference;

import java.math.BigDecimal;

/**
 * What joins the mass of an electrolyte to its moles and equivalents.
 *
 * @param mass milligrams of the charted salt in a millimole
 * @param charge milliequivalents in a millimole
 */
public record MolarFacts(BigDecimal mass, int charge) {}
