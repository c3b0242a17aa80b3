/** Signing in by an identity provider (OpenID Connect), where the server was told of one. */
@NullMarked
package org.basilic.server.people.provider;

import org.jspecify.annotations.NullMarked;
