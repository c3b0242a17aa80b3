package org.basilic.formats.fhir;

import org.jspecify.annotations.Nullable;

/** One quantity for so much of another, such as 500 mL for 4 h. */
record Ratio(@Nullable Measured numerator, @Nullable Measured denominator) {}
