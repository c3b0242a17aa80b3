/** Who acts: a person, a token, a sending system, with roles or scopes. */
@NullMarked
package org.basilic.server.actor;

import org.jspecify.annotations.NullMarked;
