/** The list of visits that cannot be released safely, and the few questions a team asks of it. */
@NullMarked
package org.basilic.server.worklist;

import org.jspecify.annotations.NullMarked;
