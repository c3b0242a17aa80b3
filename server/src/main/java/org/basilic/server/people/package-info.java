/** Who may do what: accounts, roles, tokens, signing in, and the matrix of endpoints and roles. */
@NullMarked
package org.basilic.server.people;

import org.jspecify.annotations.NullMarked;
