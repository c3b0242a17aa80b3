/**
 * Reads and writes interchanges of X12, as health care sends claims and gets answers. {@link org.basilic.formats.x12.SegmentReader}
 * gives the segments of any interchange one at a time; the packages inside know what they mean.
 */
@NullMarked
package org.basilic.formats.x12;

import org.jspecify.annotations.NullMarked;
