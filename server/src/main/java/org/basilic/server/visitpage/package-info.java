/** The page of a visit: timeline, lines, why and why not, ledgers, versions, what-if, print. */
@NullMarked
package org.basilic.server.visitpage;

import org.jspecify.annotations.NullMarked;
