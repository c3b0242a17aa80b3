package org.basilic.formats.cms;

import org.basilic.reference.UnitLimitTable;

/**
 * What came out of a file of limits on units.
 *
 * @param rows the rows of the file below its header
 * @param repeated those that say the same as another
 */
public record UnitLimitReading(UnitLimitTable table, int rows, int repeated) {}
