/** Tests of what people typed and had not sent yet. */
@NullMarked
package org.basilic.server.unsent;

import org.jspecify.annotations.NullMarked;
