/** Tests of signing in and out. */
@NullMarked
package org.basilic.server.people.sessions;

import org.jspecify.annotations.NullMarked;
