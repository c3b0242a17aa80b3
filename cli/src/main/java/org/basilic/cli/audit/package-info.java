/** {@code basilic audit}: what was billed against what the records support, for eyes, machines and paper. */
@NullMarked
package org.basilic.cli.audit;

import org.jspecify.annotations.NullMarked;
