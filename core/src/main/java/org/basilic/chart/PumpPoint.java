package org.basilic.chart;

import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a pump leaves for a person.
 *
 * @param found numbers and times only
 */
record PumpPoint(OpenPointKind kind, Place place, @Nullable String found) {}
