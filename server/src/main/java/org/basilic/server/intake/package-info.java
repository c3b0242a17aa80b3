/** Files that are handed in: kept in a private place while they are read, read by the importers, their visits taken. */
@NullMarked
package org.basilic.server.intake;

import org.jspecify.annotations.NullMarked;
