/** The tests of coded lines as a table. */
@NullMarked
package org.basilic.formats.csv;

import org.jspecify.annotations.NullMarked;
