/** Messages on a line: frames, connections that take them, and one that hands them over. Knows nothing of what they say. */
@NullMarked
package org.basilic.server.mllp;

import org.jspecify.annotations.NullMarked;
