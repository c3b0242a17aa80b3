package org.basilic.chart;

import org.basilic.model.Administration;

/**
 * A charted run, beside which runs of pumps are laid.
 *
 * @param order the order to which it belongs
 * @param told what the chart tells
 */
public record ChartedRun(String order, Administration told) {}
