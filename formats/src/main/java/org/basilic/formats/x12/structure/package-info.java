/**
 * Which loops and segments a transaction has, and in which loop each segment of a file stands. The tables are resources beside this
 * package, one for each transaction, a row for each use of a segment; {@code elements.csv} says of each segment which form its elements
 * have. They hold facts: ids, numbers, codes, lengths, written from knowledge of the transactions, from no guide's text and no other
 * program's map.
 *
 * <p>Columns: {@code parent} stands on the first row of a loop, the segment that opens it, and then {@code use} (R must stand, S may)
 * and {@code max} (0 for any number) are the loop's own; {@code tell} is the element or component whose codes tell this use from others of the same
 * segment; {@code required} are elements that must stand; {@code codes} are the codes that an element may have.
 */
@NullMarked
package org.basilic.formats.x12.structure;

import org.jspecify.annotations.NullMarked;
