package org.basilic.chart;

/**
 * What tells a row from others about something else.
 *
 * @param item what the source calls it: the key of a row, an order with the number of the administration, a resource
 * @param anchor what tells apart rows of sources that give every administration the same number: the time and the drug; empty
 *     where the item is enough
 */
public record RowId(String item, String anchor) {}
