/** Tests of {@code org.basilic.server.trail}. */
@NullMarked
package org.basilic.server.trail;

import org.jspecify.annotations.NullMarked;
