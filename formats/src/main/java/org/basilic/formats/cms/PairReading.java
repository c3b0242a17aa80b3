package org.basilic.formats.cms;

import org.basilic.reference.PairTable;

/**
 * What came out of the files of a release of pairs.
 *
 * @param rows the rows of the files below their headers
 * @param ended those whose last day is before the release
 * @param repeated those that say the same as another and were taken once
 * @param neverInForce those that end before they begin, which were left out
 * @param otherwise those that contradict another on days for which the release does not answer
 */
public record PairReading(PairTable table, int rows, int ended, int repeated, int neverInForce, int otherwise) {}
