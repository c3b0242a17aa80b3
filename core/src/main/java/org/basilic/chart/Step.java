package org.basilic.chart;

/**
 * An event of an order with the row that tells it.
 *
 * @param time as it was read: in the hour that a clock shows twice, the time of the two that was meant
 * @param seconds the time as the clock of the chart counts it
 * @param ofWhole whether the row tells a whole run, of which this is one end
 */
record Step(GivenRow row, ChartEvent event, ChartTime time, long seconds, boolean ofWhole) {}
