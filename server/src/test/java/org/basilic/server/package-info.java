/** Tests of the server, and what they share: {@link org.basilic.server.ServerTest} and {@link org.basilic.server.Somebody}. */
@NullMarked
package org.basilic.server;

import org.jspecify.annotations.NullMarked;
