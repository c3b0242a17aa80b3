/** The HTTP port: how long a request may take, how long it may be, how many connections there are. */
@NullMarked
package org.basilic.server.wire;

import org.jspecify.annotations.NullMarked;
