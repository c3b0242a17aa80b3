/** Tests of signing in by an identity provider. */
@NullMarked
package org.basilic.server.people.provider;

import org.jspecify.annotations.NullMarked;
