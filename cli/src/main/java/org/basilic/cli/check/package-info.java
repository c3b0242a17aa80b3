/** {@code basilic check}: golden cases run and reported. */
@NullMarked
package org.basilic.cli.check;

import org.jspecify.annotations.NullMarked;
