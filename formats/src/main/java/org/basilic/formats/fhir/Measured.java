package org.basilic.formats.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as written.
 *
 * @param unit in UCUM where that is told
 * @param vague whether it says only that it is more or less than the value
 */
record Measured(@Nullable BigDecimal value, @Nullable String unit, boolean vague) {}
