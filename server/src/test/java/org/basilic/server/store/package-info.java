/** Tests of {@code org.basilic.server.store}. */
@NullMarked
package org.basilic.server.store;

import org.jspecify.annotations.NullMarked;
