/** Tests of the bytes of HTTP. */
@NullMarked
package org.basilic.server.wire;

import org.jspecify.annotations.NullMarked;
