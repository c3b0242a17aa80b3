/** What people set aside of what the program said, with their reasons, and the lines that stand after it. */
@NullMarked
package org.basilic.server.overrides;

import org.jspecify.annotations.NullMarked;
