/** Signing in and out: sessions in the database, their ends, and proving again who one is. */
@NullMarked
package org.basilic.server.people.sessions;

import org.jspecify.annotations.NullMarked;
