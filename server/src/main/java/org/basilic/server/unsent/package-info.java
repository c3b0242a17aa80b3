/** What people typed and had not sent yet, kept for them alone. */
@NullMarked
package org.basilic.server.unsent;

import org.jspecify.annotations.NullMarked;
