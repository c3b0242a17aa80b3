/** Tests of {@code org.basilic.server.trailview}. */
@NullMarked
package org.basilic.server.trailview;

import org.jspecify.annotations.NullMarked;
