package org.basilic.chart;

import org.basilic.model.Drug;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What is in a bag.
 *
 * @param base whether it is the fluid that carries the others
 */
public record Component(Drug drug, @Nullable Quantity amount, boolean base) {}
