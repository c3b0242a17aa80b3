/**
 * What goes out to payers, across runs of the program: control numbers that are never used twice, a journal of what was sent,
 * and the way of a file from its writing to its place.
 */
@NullMarked
package org.basilic.formats.sending;

import org.jspecify.annotations.NullMarked;
