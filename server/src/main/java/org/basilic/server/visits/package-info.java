/** Visits as the server keeps them: taken in, coded, versioned, listed, opened. */
@NullMarked
package org.basilic.server.visits;

import org.jspecify.annotations.NullMarked;
