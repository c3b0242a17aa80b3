/** Coded lines as a table of comma-separated values. */
@NullMarked
package org.basilic.formats.csv;

import org.jspecify.annotations.NullMarked;
