package org.basilic.chart;

import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a pump did not deliver.
 *
 * @param why null where the pump does not say
 * @param place the event that began it
 */
record PumpPause(ChartTime start, ChartTime stop, @Nullable PumpReason why, Place place) {}
