/** Payer policies on pages: read, searched, compared, and those of the facility changed with four eyes. */
@NullMarked
package org.basilic.server.policies;

import org.jspecify.annotations.NullMarked;
