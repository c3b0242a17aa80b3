/** Tests of {@code org.basilic.server.keeping}. */
@NullMarked
package org.basilic.server.keeping;

import org.jspecify.annotations.NullMarked;
