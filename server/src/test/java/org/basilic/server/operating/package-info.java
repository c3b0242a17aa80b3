/** Tests of {@code org.basilic.server.operating}. */
@NullMarked
package org.basilic.server.operating;

import org.jspecify.annotations.NullMarked;
