package org.basilic.formats.cms;

import org.basilic.reference.AddOnTable;

/**
 * What came out of a file of add-on codes.
 *
 * @param rows the rows of the file
 * @param repeated those that say the same as another
 * @param neverInForce those that end before they begin, which were left out
 */
public record AddOnReading(AddOnTable table, int rows, int repeated, int neverInForce) {}
