/** A coded encounter on paper of a hundred columns, for eyes. Plain text, the same for the same result. */
@NullMarked
package org.basilic.cli.table;

import org.jspecify.annotations.NullMarked;
