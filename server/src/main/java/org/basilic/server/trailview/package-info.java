/** The trail as auditors and security admins look at it: reports, exports, whether it is whole. */
@NullMarked
package org.basilic.server.trailview;

import org.jspecify.annotations.NullMarked;
